import * as fc from 'fast-check'
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql'

/** A document that may be asked of a schema, with values for its variables. */
export interface AnyDocument {
  source: string
  variables: { [name: string]: unknown }
}

/** How deep selections nest. */
const DEEPEST = 4

/** Beginnings of documents, with what fits their arguments in the datasets of the tests. */
const QUESTIONS = [
  'claims(first: $n)',
  'claims(first: $n, about: "chatter")',
  'claims(saidBy: "evening-post")',
  'claims(kind: EVENT, disputed: $no)',
  'claims(place: "XX", knownBy: "2020-02-06", disputed: $yes)',
  'events(knownBy: "2020-02-06", type: BLOCK)',
  'records(knownBy: "2020-02-03")',
  'records(first: $n)',
  'records(kind: SERVICE)',
  'events(first: $n)',
  'events(type: BLOCK)',
  'sources(first: $n)',
  'conflicts(first: $n)',
  'record(id: "story:unlike")',
  'record(id: "chatter")',
  'source(id: "story:evening")',
  'node(id: "story:amal")',
  'node(id: "story:gone")',
  'nodes(ids: ["story:morning", "base:XX"])',
  'claim(id: "story:evening.loss.loss")',
  'availability(service: "chatter", place: "XX", feature: VOICE_CALL, at: "2020-03-01")',
  'availabilityTimeline(place: "XX")',
  'dataset(id: "story")',
]

/** Random documents: fields, lists of several lengths, fragments, names of their own, and fields left out by a variable. */
export function anyDocument(schema: GraphQLSchema): fc.Arbitrary<AnyDocument> {
  return fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...QUESTIONS), { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0, max: 5 }),
      fc.boolean(),
      fc.infiniteStream(fc.nat(1_000_000)),
    )
    .map(([questions, n, no, numbers]) => {
      const next = (limit: number) => numbers.next().value! % limit
      const query = schema.getQueryType()!
      const selected = questions.map((question, i) => {
        const type = getNamedType(query.getFields()[question.slice(0, question.indexOf('('))]!.type)
        // Every question gives objects.
        return `q${i}: ${question} ${selection(schema, type as GraphQLCompositeType, DEEPEST, next)}`
      })
      return {
        source: `query ($n: Int = 3, $no: Boolean = false, $yes: Boolean = true) { __typename @include(if: $yes) ${selected.join(' ')} ... @skip(if: $no) { used: __typename } first: claims(first: $n) { __typename } }`,
        variables: { n, no, yes: true },
      }
    })
}

type Next = (limit: number) => number

function selection(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number, next: Next): string {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : []
  const some = fields
    .filter((field) => !field.args.some(isRequiredArgument))
    .filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)))
  const picked = some.length === 0 ? [] : Array.from({ length: 1 + next(3) }, () => some[next(some.length)]!)
  const parts = [...new Set(picked)].map((field) => fieldText(schema, field, depth, next))
  if (isAbstractType(type)) {
    const kinds = schema.getPossibleTypes(type)
    const kind = kinds[next(kinds.length)]!
    // Names are the type's own, so that no two fragments ask for one name in two ways.
    if (depth > 0) parts.push(`... on ${kind.name} { ${kind.name}: __typename ${alone(schema, kind, next)} }`)
  }
  return `{ ${next(3) === 0 || parts.length === 0 ? '__typename ' : ''}${parts.join(' ')} }`
}

/** One field that has no selection. */
function alone(schema: GraphQLSchema, type: GraphQLCompositeType, next: Next): string {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : []
  const leaves = fields.filter(
    (field) => !isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  )
  const field = leaves[next(leaves.length || 1)]
  return field ? `${type.name}_${field.name}: ${field.name}` : ''
}

function fieldText(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  next: Next,
): string {
  const type = getNamedType(field.type)
  const takes = (name: string) => field.args.some((argument) => argument.name === name)
  const size = takes('first') && next(2) === 0 ? `(first: ${next(2) === 0 ? '$n' : 1 + next(4)})` : ''
  const language = takes('language') && next(2) === 0 ? '(language: "ar")' : ''
  const given = `${size}${language}`
  // A name that says what is asked, so that two fields of one name ask the same.
  const name =
    given === '' && next(3) > 0 ? '' : `${field.name}_${given.replace(/\W/g, '')}_${next(1_000_000)}: `
  const left = next(8) === 0 ? ' @skip(if: $no)' : ''
  return `${name}${field.name}${given}${left}${isCompositeType(type) ? ` ${selection(schema, type, depth - 1, next)}` : ''}`
}
