import type { Scope, Value } from '@isnad/schema'
import { inLanguages, type Iri, type Node } from './terms.ts'

/** A value: a reference, a text in its languages, a figure with its limits, or a plain value. */
export function valueNode(value: Value, iri: Iri): unknown {
  switch (value.type) {
    case 'record':
      return { '@id': iri(value.record) }
    case 'text':
      return inLanguages(value.text)
    case 'code':
      return value.code
    case 'boolean':
      return value.boolean
    case 'date':
      return { '@type': 'isnad:edtf', '@value': value.edtf }
    case 'quantity':
      return {
        '@type': 'QuantitativeValue',
        ...(value.value !== undefined && { value: value.value }),
        ...(value.min !== undefined && { minValue: value.min }),
        ...(value.max !== undefined && { maxValue: value.max }),
        ...(value.approximate && { 'isnad:approximate': true }),
        unitText: value.unit,
        ...(value.of !== undefined && { 'isnad:of': value.of }),
      }
  }
}

/** Of what an availability is said. */
export function scopeNode({ features, networks, operators, place }: Scope, iri: Iri): Node {
  return {
    '@type': 'isnad:Scope',
    'isnad:feature': features,
    'isnad:network': networks,
    'isnad:operator': Array.isArray(operators) ? operators.map((id) => ({ '@id': iri(id) })) : operators,
    'isnad:place': { '@id': iri(place) },
  }
}
