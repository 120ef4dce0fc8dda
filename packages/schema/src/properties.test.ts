import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { RESERVED_KEYS } from './authoring/source-file.ts'
import { KINDS } from './kinds.ts'
import { findProperty, properties, propertiesOf } from './properties.ts'
import type { Property } from './property.ts'
import { unit } from './vocabularies/index.ts'

const entries = Object.entries<Property>(properties)

test.each(entries)('%s is a whole entry of the registry', (name, property) => {
  expect(name).toMatch(/^[a-z][A-Za-z]*$/)
  expect(RESERVED_KEYS).not.toContain(name)
  expect(property.description).toMatch(/[.]$/)
  expect(property.codes !== undefined).toBe(property.type === 'code')
  if (property.of) expect(property.type).toBe('record')
  if (property.unit) expect(Object.keys(unit.codes)).toContain(property.unit)
  for (const [key, qualifier] of Object.entries(property.qualifiers ?? {})) {
    expect(key).not.toBe(property.type)
    expect(qualifier.description).toMatch(/[.]$/)
    expect(qualifier.codes !== undefined).toBe(qualifier.type === 'code')
  }
})

test('every kind has properties', () => {
  for (const kind of KINDS) expect(propertiesOf(kind).length).toBeGreaterThan(5)
})

test('a name of every object is no property', () => {
  expect(findProperty('constructor')).toBeUndefined()
  expect(findProperty('date')?.type).toBe('date')
})

test('no two files of the registry have a property of the same name, and none is left out', async () => {
  const files = await readdir(new URL('properties/', import.meta.url))
  const modules = await Promise.all(files.map((file) => import(`./properties/${file}`)))
  const names = modules.flatMap((module: object) => Object.values(module).flatMap(Object.keys))
  expect(names.toSorted()).toEqual(Object.keys(properties).toSorted())
})
