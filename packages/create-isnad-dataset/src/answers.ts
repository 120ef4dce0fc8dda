import { basename } from 'node:path'
import { CreateError } from './create-error.ts'
import { LICENCES, type Licence } from './licences.ts'
import { workspace } from './workspace.ts'

/** What is asked of the caller, by flags or by questions. */
export interface Answers {
  /** The first half of every id in the dataset. */
  id: string
  /** Name of the npm package. */
  name: string
  title: string
  /** SPDX id. */
  licence: Licence
  maintainer: string
  /** Id of the place of which it speaks; the invented country of the example by default. */
  place: string
}

/** The place of the example's claims, which are about no real country. */
export const EXAMPLE_PLACE = 'lantern-isles'

const ID = new RegExp(workspace.id.pattern, 'u')
/** What npm takes as the name of a new package, with or without a scope. */
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/

/**
 * Completes what was given with defaults and checks all of it.
 *
 * @param folder the folder of the package, from whose name the id is made where none is given
 * @throws CreateError that names the first answer that will not do
 */
export function completeAnswers(folder: string, given: Partial<Answers>): Answers {
  const id = required(checkId(given.id ?? idFrom(folder)))
  return {
    id,
    name: required(checkName(given.name ?? nameFrom(id))),
    title: required(checkLine('title', given.title ?? titleFrom(id))),
    licence: required(checkLicence(given.licence ?? LICENCES[0])) as Licence,
    maintainer: required(checkLine('maintainer', given.maintainer ?? maintainerFrom(id))),
    place: placeId(given.place ?? EXAMPLE_PLACE),
  }
}

/** An answer as it may be used, or what is wrong with it. */
export type Checked = string | CreateError

/** The id of a dataset, by the rule of `dataset.yaml`. */
export function checkId(id: string): Checked {
  if (!ID.test(id) || id.length > workspace.id.maxLength)
    return new CreateError(
      'BAD_ID',
      `"${id}" is not an id of a dataset`,
      `give --id: lower-case letters, digits and single hyphens, at most ${workspace.id.maxLength}`,
    )
  if (id === 'commons')
    return new CreateError(
      'BAD_ID',
      'the id "commons" is that of @isnad/dataset-commons',
      'give another --id',
    )
  return id
}

export function checkName(name: string): Checked {
  return PACKAGE_NAME.test(name) && name.length <= 214
    ? name
    : new CreateError(
        'BAD_NAME',
        `"${name}" is not a name that npm takes`,
        'give --name in lower case: isnad-dataset-…, or @you/isnad-dataset-…',
      )
}

/** A title or a name: one line. */
export function checkLine(option: 'title' | 'maintainer', line: string): Checked {
  const text = line.trim()
  return text !== '' && text.length <= 200 && !/[\p{Cc}\u2028\u2029]/u.test(text)
    ? text
    : new CreateError(
        `BAD_${option.toUpperCase()}`,
        `the ${option} is not one line of text`,
        `give --${option}`,
      )
}

export function checkLicence(licence: string): Checked {
  return LICENCES.find((known) => known === licence) ?? unknownLicence(licence)
}

/** A country as its ISO 3166 code or as the record of the commons: `MA`, `commons:MA`. */
export function checkPlace(place: string): Checked {
  const code = place.replace(/^commons:/, '').toUpperCase()
  if (place === EXAMPLE_PLACE) return place
  return Object.hasOwn(workspace.places, code)
    ? `commons:${code}`
    : new CreateError(
        'UNKNOWN_PLACE',
        `"${place}" is no place of @isnad/dataset-commons`,
        'give --place as the two letters of ISO 3166: MA; a smaller place can be added to records/ later',
      )
}

/** The id that the name of a folder suggests; it may be none. */
export function idFrom(folder: string): string {
  return basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-*(?:isnad-)?(?:dataset-)?/, '')
    .replace(/-+$/, '')
}

export function nameFrom(id: string): string {
  return `isnad-dataset-${id}`
}

export function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

export function maintainerFrom(id: string): string {
  return `The contributors to ${id}`
}

function placeId(place: string): string {
  return required(checkPlace(place))
}

function unknownLicence(licence: string): CreateError {
  return new CreateError(
    'UNKNOWN_LICENCE',
    `"${licence}" is none of the open licences for data that can be written here`,
    `give --licence as one of: ${LICENCES.join(', ')}`,
  )
}

function required(checked: Checked): string {
  if (checked instanceof CreateError) throw checked
  return checked
}
