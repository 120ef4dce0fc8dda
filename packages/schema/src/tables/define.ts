import { relate } from './define-relations.ts'
import { defineTables } from './define-tables.ts'
import type { Kit } from './kit.ts'

/** The tables of the store with their relations, for whichever dialect the kit is of. */
export function define(kit: Kit) {
  const tables = defineTables(kit)
  return { tables, relations: relate(tables) }
}
