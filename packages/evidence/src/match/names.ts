import { fold } from '@isnad/text'
import type { Lookup } from '../lookup.ts'
import type { MatchRecord } from './match-record.ts'
import type { Trait } from './profile.ts'

/** What records are called. */
export interface Names {
  /** Names, folded: those of the record, and those that sources print. */
  namesOf: (id: string) => readonly Trait[]
  /** Identifiers, each as `system:value`. */
  identifiersOf: (id: string) => readonly Trait[]
}

/** Reads names and identifiers from records, and from the claims about them that may be used. */
export function createNames(records: readonly MatchRecord[], lookup: Lookup): Names {
  const names = new Map<string, Trait[]>()
  const identifiers = new Map<string, Trait[]>()
  const add = (to: Map<string, Trait[]>, id: string, value: string, claims: string[]) => {
    if (value === '') return
    const known = to.get(id)
    if (known === undefined) to.set(id, [{ value, claims }])
    else known.push({ value, claims })
  }
  for (const { id, labels, identifiers: own } of records) {
    for (const { text } of labels) add(names, id, fold(text), [])
    for (const [system, values] of Object.entries(own ?? {}))
      for (const value of values) add(identifiers, id, `${system}:${value}`, [])
  }
  for (const { id, subject, property, value, qualifiers, denied } of lookup.claims) {
    if (denied || value.type !== 'text') continue
    const texts = Object.values(value.text)
    if (property === 'label' || property === 'alias')
      for (const text of texts) add(names, subject, fold(text), [id])
    const system = qualifiers?.['system']
    if (property === 'identifier' && system?.type === 'text')
      for (const name of Object.values(system.text))
        for (const text of texts) add(identifiers, subject, `${name}:${text}`, [id])
  }
  return { namesOf: (id) => names.get(id) ?? [], identifiersOf: (id) => identifiers.get(id) ?? [] }
}
