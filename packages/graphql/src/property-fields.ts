import type { FieldRef } from '@pothos/core'
import { KINDS, type Kind, type Property } from '@isnad/schema'
import { claimRelation, factRelation, type Store } from '@isnad/store'
import type { Builder, BuilderTypes } from './builder.ts'
import { makesFacts } from './fact-types.ts'
import { listLimit } from './page.ts'
import type { KindRefs } from './record.ts'
import type { Refs } from './refs.ts'
import type { TypedFacts } from './typed-facts.ts'

/** Fields that a record has whatever the registry says. A property of the same name is given as `<name>Facts`. */
const TAKEN: readonly string[] = [
  'id', 'kind', 'name', 'label', 'labels', 'identifiers', 'within', 'publicRole', 'note', 'claims', 'mentions', 'facts', 'dataset',
] // prettier-ignore

/**
 * The one untyped seam: which fields there are is data, so the types of their rows cannot be known here. What goes in is
 * checked by Pothos when the schema is built.
 */
interface Seam {
  field(options: object): FieldRef<PothosSchemaTypes.ExtendDefaultTypes<BuilderTypes>>
  arg: { int(options: { description: string }): unknown }
}

/** The name of the field of a property. */
export function propertyFieldName(property: string): string {
  return TAKEN.includes(property) ? `${property}Facts` : property
}

/**
 * Adds a field for each property of the registry to the types of the kinds that it describes, and to `Record` if it
 * describes all. A property of many values, or of several slots, gives a list of facts; another gives one fact or none.
 * What never makes a fact gives its claims.
 */
export function addPropertyFields(
  builder: Builder,
  { properties }: Store,
  refs: Refs,
  kinds: KindRefs,
  factType: TypedFacts,
): void {
  const entries = Object.entries(properties)
  const fields = (t: Seam, chosen: [string, Property][]) =>
    Object.fromEntries(
      chosen.map(([name, property]) => [
        propertyFieldName(name),
        makesFacts(name, property)
          ? factField(t, name, property, factType)
          : claimsField(t, name, property, refs),
      ]),
    )
  builder.drizzleInterfaceFields(refs.Record, (t) =>
    fields(
      t as unknown as Seam,
      entries.filter(([, property]) => property.kinds === 'all'),
    ),
  )
  for (const kind of KINDS)
    builder.drizzleObjectFields(kinds[kind], (t) =>
      fields(
        t as unknown as Seam,
        entries.filter(([, property]) => describes(property, kind)),
      ),
    )
}

function describes({ kinds }: Property, kind: Kind): boolean {
  return kinds !== 'all' && kinds.includes(kind)
}

/** Whether a record has several facts of a property side by side. */
function isList({ many = false, scoped = false, qualifiers = {} }: Property): boolean {
  return many || scoped || Object.keys(qualifiers).length > 0
}

/** What a property's relation gives: its name is data, so the types do not know it. */
type Related = { readonly [relation: string]: readonly never[] }

function factField(t: Seam, name: string, property: Property, factType: TypedFacts) {
  const relation = factRelation(name)
  const type = factType(property)
  const rows = (record: unknown): readonly never[] => (record as Related)[relation] ?? []
  if (!isList(property))
    return t.field({
      type,
      nullable: true,
      description: property.description,
      select: (_arguments: object, _context: object, nested: Nested) => ({
        with: { [relation]: nested({ orderBy: { rank: 'asc' }, limit: 1 }) },
      }),
      resolve: (record: unknown) => rows(record)[0] ?? null,
    })
  return t.field({
    type: [type],
    args: { first: t.arg.int({ description: FIRST }) },
    description: property.description,
    select: ({ first }: ListArguments, _context: object, nested: Nested) => ({
      with: { [relation]: nested({ orderBy: { rank: 'asc' }, limit: listLimit(first) }) },
    }),
    resolve: rows,
  })
}

function claimsField(t: Seam, name: string, property: Property, { Claim }: Refs) {
  const relation = claimRelation(name)
  return t.field({
    type: [Claim],
    args: { first: t.arg.int({ description: FIRST }) },
    description: property.description,
    select: ({ first }: ListArguments, _context: object, nested: Nested) => ({
      with: { [relation]: nested({ orderBy: { id: 'asc' }, limit: listLimit(first) }) },
    }),
    resolve: (record: unknown) => (record as Related)[relation] ?? [],
  })
}

const FIRST = 'How many: 100 by default and at most.'

type Nested = (query: object) => object

interface ListArguments {
  first?: number | null
}
