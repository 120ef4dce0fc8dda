import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  buildSchema,
  Kind,
  parse,
  visit,
  type FieldNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { generate, GENERATED } from './generate.ts'
import * as documents from '../src/generated/documents.ts'

const generated = generate()

describe('the generated files', () => {
  it.each([...generated])(
    '%s is what the schema and the documents give: run `pnpm run generate`',
    (name, text) => {
      expect(readFileSync(new URL(name, GENERATED), 'utf8')).toBe(text)
    },
  )

  it('are all that there is in their folder', () => {
    expect(readdirSync(GENERATED).toSorted()).toEqual([...generated.keys()].toSorted())
  })
})

describe('a question', () => {
  const schema = buildSchema(readFileSync(new URL('../../graphql/schema.graphql', import.meta.url), 'utf8'))
  // `release` is an option of every call, and lists are read forwards.
  const ELSEWHERE = ['release', 'last', 'before']

  it.each(Object.entries(documents))('can be asked by all that the schema has for it: %s', (_, document) => {
    const { definitions } = parse(document.toString())
    const operation = definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    )
    const field = operation?.selectionSet.selections[0] as FieldNode
    // The schema has a type of queries.
    const { args } = (schema.getQueryType() as GraphQLObjectType).getFields()[field.name.value] ?? {
      args: [],
    }
    const asked: string[] = []
    visit(field, { Argument: ({ name }) => void asked.push(name.value) })
    const known = args.map(({ name }) => name).filter((name) => !ELSEWHERE.includes(name))
    expect(asked.toSorted()).toEqual(known.toSorted())
  })
})
