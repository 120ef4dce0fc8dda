import {
  findProperty,
  RESERVED_KEYS,
  type AuthoredClaim,
  type Property,
  type Text,
  type Value,
} from '@isnad/schema'
import type { Path } from './path.ts'
import type { Usable } from './shape.ts'

/** One value of one property of an item, whichever way it is written. */
export interface AuthoredValue {
  property: string
  definition: Property
  /** 1 for the first value of the property in the item, 2 for the next. */
  number: number
  /** Where the value stands, from the item. */
  path: Path
  /** The value without its qualifiers. */
  plain: unknown
  qualifiers: { name: string; path: Path; plain: unknown }[]
}

const known = new WeakMap<object, AuthoredValue[]>()

/** The values of an item, in the order of writing: `[a, b]` is two, and `{ record: a, role: B }` one with a qualifier. */
export function valuesOf(claim: Usable<AuthoredClaim>): readonly AuthoredValue[] {
  const values = known.get(claim) ?? listValues(claim)
  known.set(claim, values)
  return values
}

function listValues(claim: Usable<AuthoredClaim>): AuthoredValue[] {
  return Object.entries(claim).flatMap(([property, written]) => {
    const definition = RESERVED_KEYS.includes(property) ? undefined : findProperty(property)
    if (!definition || written === undefined) return []
    const list: unknown[] = Array.isArray(written) ? written : [written]
    return list.flatMap((one, index): AuthoredValue[] => {
      const path = Array.isArray(written) ? [property, index] : [property]
      return one === undefined
        ? []
        : [{ property, definition, number: index + 1, ...divide(definition, one, path) }]
    })
  })
}

function divide(
  definition: Property,
  written: unknown,
  path: Path,
): Pick<AuthoredValue, 'path' | 'plain' | 'qualifiers'> {
  if (!isObject(written) || (definition.type === 'text' && !Object.hasOwn(written, 'text')))
    return { path, plain: written, qualifiers: [] }
  const names = Object.keys(definition.qualifiers ?? {})
  const qualifiers = names
    .filter((name) => written[name] !== undefined)
    .map((name) => ({ name, path: [...path, name], plain: written[name] }))
  if (definition.type === 'quantity') {
    const figures = Object.fromEntries(Object.entries(written).filter(([key]) => !names.includes(key)))
    return { path, plain: figures, qualifiers }
  }
  return { path: [...path, definition.type], plain: written[definition.type], qualifiers }
}

/**
 * A value as a release holds it.
 *
 * @param plain as written, and valid by the schema of the property
 * @param resolve a reference as written to the id of a record
 */
export function toValue(
  definition: Pick<Property, 'type' | 'unit'>,
  plain: unknown,
  resolve: (reference: string) => string,
): Value {
  switch (definition.type) {
    case 'date':
      return { type: 'date', edtf: String(plain) }
    case 'record':
      return { type: 'record', record: resolve(String(plain)) }
    case 'code':
      return { type: 'code', code: String(plain) }
    case 'boolean':
      return { type: 'boolean', boolean: plain === true }
    case 'text':
      // The schema lets through a text by language or, in a qualifier, one English phrase.
      return { type: 'text', text: typeof plain === 'string' ? { en: plain } : (plain as Text) }
    case 'quantity': {
      const figures = (typeof plain === 'number' ? { value: plain } : plain) as {
        value?: number
        min?: number
        max?: number
        approximate?: boolean
        unit?: string
        of?: string
      }
      const { approximate, unit = definition.unit ?? '', ...rest } = figures
      return { type: 'quantity', ...rest, ...(approximate && { approximate }), unit }
    }
  }
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
