import * as v from 'valibot'
import type { Property, Qualifier } from '../property.ts'
import { code, date, oneOrMore, reference, text } from './parts.ts'

/** Amounts are finite and exactly representable. */
const amount = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(-Number.MAX_SAFE_INTEGER),
  v.maxValue(Number.MAX_SAFE_INTEGER),
)

const quantityEntries = {
  value: v.optional(v.pipe(amount, v.description('The figure that the source gives.'))),
  min: v.optional(v.pipe(amount, v.description('The least that it could be, itself included.'))),
  max: v.optional(v.pipe(amount, v.description('The most that it could be, itself included.'))),
  approximate: v.optional(v.pipe(v.boolean(), v.description('Whether the source says about, nearly, some.'))),
  unit: v.optional(code('unit')),
  of: v.optional(
    v.pipe(v.string(), v.minLength(1), v.description('Of what a share is taken, as a short English phrase.')),
  ),
}

/**
 * The schema of what stands behind a property's name in a claim. A value stands by itself (`participant: anrt`), or in
 * an object with its qualifiers (`participant: { record: anrt, role: REGULATOR }`); a quantity has its own object.
 */
export function valueSchema(property: Property) {
  const qualifiers = Object.fromEntries(
    Object.entries(property.qualifiers ?? {}).map(([name, qualifier]) => [name, qualifierSchema(qualifier)]),
  )
  const qualified = Object.keys(qualifiers).length > 0
  const needed = Object.values(property.qualifiers ?? {}).some((qualifier) => qualifier.required)
  const plain = plainSchema(property)
  const forms: v.GenericSchema[] = needed ? [] : [plain]
  if (property.type === 'quantity') forms.push(quantity(qualifiers))
  else if (qualified) forms.push(v.strictObject({ [property.type]: plain, ...qualifiers }))
  // An editor shows the description of the form that fits, and not that of the whole: each form says what is meant.
  const options = forms.map((form) => v.pipe(form, v.description(describe(property, form))))
  const one = options.length === 1 ? options[0]! : v.union(options)
  const all = property.many || qualified ? oneOrMore(one) : one
  return v.pipe(all, v.description(property.description))
}

function plainSchema(property: Pick<Property, 'type' | 'codes'>): v.GenericSchema {
  switch (property.type) {
    case 'date':
      return date
    case 'quantity':
      return amount
    case 'record':
      return reference
    case 'code':
      return code(property.codes!)
    case 'text':
      return text
    case 'boolean':
      return v.boolean()
  }
}

/** What the property means, then how this form of its value is written. */
function describe(property: Property, form: v.GenericSchema): string {
  const how = v.getDescription(form)
  return how === undefined ? property.description : `${property.description}\n${how}`
}

/** A text qualifier is one short phrase; the languages are those of the value. */
function qualifierSchema(qualifier: Qualifier): v.GenericSchema {
  const plain =
    qualifier.type === 'quantity'
      ? v.union([amount, quantity({})])
      : qualifier.type === 'text'
        ? v.union([v.pipe(v.string(), v.minLength(1)), text])
        : plainSchema(qualifier)
  const described = v.pipe(plain, v.description(qualifier.description))
  return qualifier.required ? described : v.optional(described)
}

function quantity(qualifiers: { [name: string]: v.GenericSchema }) {
  return v.pipe(
    v.strictObject({ ...quantityEntries, ...qualifiers }),
    v.check(({ value, min, max }) => (value ?? min ?? max) !== undefined, 'write a value, a min or a max'),
    v.check((q) => (q.min ?? -Infinity) <= (q.max ?? Infinity), 'write a min that is not above the max'),
  )
}
