import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { readDataset } from '@isnad/dataset'
import type { Kind } from '@isnad/schema'
import countries from 'i18n-iso-countries'
import { foldText } from './slug.ts'

/** The records that datasets share, by what people call them. */
export interface Commons {
  /** Name of the package. */
  name: string
  version: string
  /** The folder of the package. */
  dir: string
  /** A service by one of its labels: `commons:whatsapp`. */
  service(name: string): string | undefined
  /** An organization by one of its labels; of an operator, within a country. */
  organization(name: string, country?: string): string | undefined
  /** A record by what it is called in another system: `identified('asn', '6713')`. */
  identified(system: string, id: string): string | undefined
  /** A country or a territory by its name in English, Arabic or French, in any order of its words: `commons:IR`. */
  country(name: string): string | undefined
  /** The English name of a country: of `commons:MA`, Morocco. */
  label(id: string): string
}

let loaded: Promise<Commons> | undefined

/** Reads `@isnad/dataset-commons`, once. */
export function loadCommons(): Promise<Commons> {
  return (loaded ??= readCommons())
}

async function readCommons(): Promise<Commons> {
  const name = '@isnad/dataset-commons'
  const dir = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  const dataset = await readDataset(dir)
  const byName = new Map<string, string>()
  const byIdentifier = new Map<string, string>()
  const labels = new Map<string, string>()
  const places = new PlaceNames()
  for (const { value } of dataset.records)
    for (const record of value.records ?? []) {
      if (record?.id === undefined || record.kind === undefined) continue
      const id = `${dataset.id}:${record.id}`
      const names = Object.values(record.labels ?? {})
        .flat()
        .filter((label) => label !== undefined)
      labels.set(
        id,
        Object.entries(record.labels ?? {}).flatMap(([language, all]) => (language === 'en' ? all : []))[0] ??
          record.id,
      )
      for (const [system, all] of Object.entries(record.identifiers ?? {}))
        for (const one of [all].flat()) byIdentifier.set(`${system} ${one}`, id)
      if (record.kind === 'place') places.add(id, record.id, names)
      for (const label of names) {
        byName.set(key(record.kind, label), id)
        for (const whole of [record.partOf ?? []].flat())
          byName.set(key(record.kind, label, `${dataset.id}:${whole}`), id)
      }
    }
  return {
    name,
    version: dataset.package.version,
    dir,
    service: (label) => byName.get(key('service', label)),
    organization: (label, country) => byName.get(key('organization', label, country)),
    identified: (system, one) => byIdentifier.get(`${system} ${one}`),
    country: (label) => places.find(label),
    label: (id) => labels.get(id) ?? id,
  }
}

function key(kind: Kind, label: string, within = ''): string {
  return [kind, within, foldText(label)].join('\n')
}

/** Names of countries as tables write them. */
class PlaceNames {
  readonly #ids = new Map<string, string | null>()

  add(id: string, code: string, names: string[]): void {
    const more = ['en', 'fr', 'ar'].flatMap(
      (language) => countries.getName(code, language, { select: 'all' }) ?? [],
    )
    for (const name of [...names, ...more, ...(ALSO[code] ?? [])]) this.#learn(wordsOf(name), id)
    for (const one of [code, countries.alpha2ToAlpha3(code)]) if (one) this.#learn(`code ${one}`, id)
  }

  find(name: string): string | undefined {
    const found = this.#ids.get(
      /^[A-Z]{2,3}$/.test(name) && this.#ids.has(`code ${name}`) ? `code ${name}` : wordsOf(name),
    )
    return found ?? undefined
  }

  /** A name that two places share names neither. */
  #learn(words: string, id: string): void {
    const other = this.#ids.get(words)
    this.#ids.set(words, other === undefined || other === id ? id : null)
  }
}

/** Names that neither CLDR nor ISO lists and that mean one country only. */
const ALSO: { readonly [code: string]: readonly string[] } = {
  CD: ['DRC', 'DR Congo', 'Congo-Kinshasa', 'Congo (Kinshasa)'],
  CG: ['Congo-Brazzaville', 'Congo (Brazzaville)'],
  CI: ['Ivory Coast'],
  GB: ['UK', 'Great Britain'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  SZ: ['Swaziland'],
  TR: ['Turkey'],
  US: ['USA', 'United States of America'],
  AE: ['UAE'],
  BO: ['Plurinational State of Bolivia'],
  FM: ['Federated States of Micronesia'],
  KP: ['Democratic People’s Republic of Korea', 'DPRK'],
  KR: ['Republic of Korea'],
  LA: ['Lao People’s Democratic Republic'],
  MD: ['Republic of Moldova'],
  PS: ['State of Palestine', 'Palestine'],
  RU: ['Russian Federation'],
  SY: ['Syrian Arab Republic'],
  TZ: ['United Republic of Tanzania'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam'],
}

/** The words of a name in a fixed order, so that `Venezuela, Bolivarian Republic of` is found however it is turned. */
function wordsOf(name: string): string {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['the', 'of', 'and', 'd', 'l', 's'].includes(word))
    .sort()
    .join(' ')
}
