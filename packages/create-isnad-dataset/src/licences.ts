/** The open licences for data that a package can be made with: SPDX ids to what `LICENSE` then says. */
export const licences = {
  'CC-BY-4.0': notice(
    'Creative Commons Attribution 4.0 International Licence (CC BY 4.0)',
    'You may share and adapt it, for any purpose, if you give appropriate credit, give a link to the licence, and say if changes were made.',
    'https://creativecommons.org/licenses/by/4.0/legalcode',
  ),
  'CC-BY-SA-4.0': notice(
    'Creative Commons Attribution-ShareAlike 4.0 International Licence (CC BY-SA 4.0)',
    'You may share and adapt it, for any purpose, if you give appropriate credit, give a link to the licence, say if changes were made, and pass on what you make of it under the same licence.',
    'https://creativecommons.org/licenses/by-sa/4.0/legalcode',
  ),
  'CC0-1.0': notice(
    'Creative Commons CC0 1.0 Universal Public Domain Dedication (CC0 1.0)',
    'Its makers waive their rights in it as far as the law allows: you may use it for any purpose, without asking.',
    'https://creativecommons.org/publicdomain/zero/1.0/legalcode',
  ),
  'ODC-By-1.0': notice(
    'Open Data Commons Attribution Licence 1.0 (ODC-By)',
    'You may share and adapt it, for any purpose, if you attribute it.',
    'https://opendatacommons.org/licenses/by/1-0/',
  ),
  'ODbL-1.0': notice(
    'Open Data Commons Open Database Licence 1.0 (ODbL)',
    'You may share and adapt it, for any purpose, if you attribute it, and pass on what you make of it under the same licence.',
    'https://opendatacommons.org/licenses/odbl/1-0/',
  ),
} as const

export type Licence = keyof typeof licences

/** Their SPDX ids, the default first. */
// The keys of a literal object are the keys of its type.
export const LICENCES = Object.keys(licences) as [Licence, ...Licence[]]

function notice(name: string, terms: string, url: string): string {
  return `This dataset is licensed under the ${name}.\n\n${terms}\n\nThe whole text of the licence: ${url}`
}
