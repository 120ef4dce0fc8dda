import { defineRelationsPart } from 'drizzle-orm'
import type { Property } from '@isnad/schema'
import type { Relations, Tables } from '@isnad/schema/tables'

/** Properties by name. */
export type Registry = { readonly [name: string]: Property }

/** Name of the relation from a record to its facts about a property. */
export const factRelation = (property: string): string => `fact_${property}`

/** Name of the relation from a record to the claims about a property of it. */
export const claimRelation = (property: string): string => `claims_${property}`

/**
 * The relations of the tables, and for each property one from a record to its facts and one to its claims. With a
 * relation of its own, every property that a question names is read in the same statement, each with its own limit.
 */
export function withPropertyRelations(tables: Tables, relations: Relations, properties: Registry): Relations {
  const names = Object.keys(properties)
  const part = defineRelationsPart(tables, (r) => ({
    records: Object.fromEntries(
      names.flatMap((name) => [
        [
          factRelation(name),
          r.many.facts({
            from: r.records.id,
            to: r.facts.subjectId,
            where: { property: name },
            alias: factRelation(name),
          }),
        ],
        [
          claimRelation(name),
          r.many.claims({
            from: r.records.id,
            to: r.claims.subjectId,
            where: { property: name },
            alias: claimRelation(name),
          }),
        ],
      ]),
    ),
  }))
  // The names of these relations are data, so the types keep to those that every store has.
  return {
    ...relations,
    records: {
      ...relations.records,
      relations: { ...relations.records.relations, ...part.records.relations },
    },
  }
}
