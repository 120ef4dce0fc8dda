import type { Plugin } from 'graphql-yoga'
import type { JsonShape } from '../guards/json-shape.ts'
import { refusal } from '../refusal.ts'

export interface VariablesLimitOptions {
  /** How deep lists and objects nest in variables and in extensions. */
  maxVariablesDepth: number
  /** Values of a request in JSON, in lists and objects too. */
  maxValues: number
}

/**
 * Refuses variables and extensions whose lists and objects nest too deep or hold too much: whatever walks them afterwards
 * calls itself, and looks at each. A body was looked at before it was parsed; this is for what stands in an address.
 */
export function useVariablesLimit(options: VariablesLimitOptions): Plugin {
  return {
    onParams({ params }) {
      for (const value of [params.variables, params.extensions]) checkShape(shapeOf(value), options)
    },
  }
}

/** @throws GraphQLError `VARIABLES_LIMIT` */
export function checkShape(
  { nesting, values }: JsonShape,
  { maxVariablesDepth, maxValues }: VariablesLimitOptions,
): void {
  if (nesting > maxVariablesDepth)
    throw refusal(
      'VARIABLES_LIMIT',
      `variables nest at most ${maxVariablesDepth} deep, and these nest ${nesting} deep; no argument needs that`,
      { limit: maxVariablesDepth, actual: nesting },
    )
  if (values > maxValues)
    throw refusal(
      'VARIABLES_LIMIT',
      `a request has at most ${maxValues} values, those of its variables among them, and this one has ${values}; ask in several requests`,
      { limit: maxValues, actual: values },
    )
}

/** The shape of a value of JSON, without calling itself. */
function shapeOf(value: unknown): JsonShape {
  let [nesting, values] = [0, 0]
  const left = isCompound(value) ? [{ compound: value, depth: 1 }] : []
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { compound, depth } = next
    nesting = Math.max(nesting, depth)
    for (const below of Object.values(compound) as unknown[]) {
      values++
      if (isCompound(below)) left.push({ compound: below, depth: depth + 1 })
    }
  }
  return { nesting, values }
}

function isCompound(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}
