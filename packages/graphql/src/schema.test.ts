import { readFile } from 'node:fs/promises'
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLSchema,
} from 'graphql'
import { openStore } from '@isnad/store'
import { properties, type Property } from '@isnad/schema'
import { expect, test } from 'vitest'
import { printApi } from './print-api.ts'
import { createSchema } from './schema.ts'
import { openApi } from './test/api.ts'
import { base, story } from './test/releases.ts'

const schema = createSchema(await openStore())

test('schema.graphql is not stale: npm run generate writes it anew', async () => {
  expect(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8')).toBe(printApi(schema))
})

test('the schema is valid', () => {
  expect(validateSchema(schema)).toEqual([])
})

test('every type, field, argument and code is described', () => {
  expect(undescribed(schema)).toEqual([])
})

/** The paths of everything that has no description, or one that is no sentence. */
function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = []
  const look = (path: string, { description }: { description?: string | null | undefined }) => {
    if (!description || !/[.:?`]$/.test(description)) missing.push(path)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
    look(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field)
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument)
      }
  }
  return missing
}

test('every property of the registry is a field of the kinds that it describes, with its description', () => {
  for (const [name, property] of Object.entries<Property>(properties)) {
    const kinds = property.kinds === 'all' ? ['record', 'event', 'work'] : property.kinds
    for (const kind of kinds) {
      const type = schema.getType(`${kind[0]!.toUpperCase()}${kind.slice(1)}`)
      if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${kind} is no type`)
      const fields = type.getFields()
      const field = fields[`${name}Facts`] ?? fields[name]
      expect(field?.description, `${kind}.${name}`).toBe(property.description)
    }
  }
})

test('a property added to the registry is a field, an enum value and a filter without another edit', async () => {
  const colour = {
    kinds: ['event'],
    type: 'text',
    many: true,
    description: 'The colour that it had.',
  } as const
  const claims = [
    ...story.claims,
    {
      ...story.claims[3]!,
      id: 'story:morning.c.colour',
      property: 'colour',
      value: { type: 'text' as const, text: { en: 'blue' } },
    },
  ]
  const api = await openApi([base, { ...story, claims }], { properties: { ...properties, colour } })
  const answer = await api.ask(`{
    record(id: "outage") { ... on Event { colour { value independentChains claims { id property } } } }
    claims(property: colour) { totalCount }
    type: __type(name: "Event") { fields { name description } }
  }`)
  expect(answer.record.colour).toEqual([
    { value: 'blue', independentChains: 1, claims: [{ id: 'story:morning.c.colour', property: 'colour' }] },
  ])
  expect(answer.claims.totalCount).toBe(1)
  expect(answer.type.fields).toContainEqual({ name: 'colour', description: 'The colour that it had.' })
  expect(printApi(schema)).not.toContain('colour')
  await api.store.close()
})
