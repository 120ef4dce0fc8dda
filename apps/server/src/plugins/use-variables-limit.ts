import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from '../refusal.ts'

/**
 * Refuses variables and extensions whose lists and objects nest too deep: whatever walks them afterwards calls itself, and
 * the parser of JSON does not mind.
 */
export function useVariablesLimit(maxDepth: number): Plugin {
  return {
    onParams({ params }) {
      for (const value of [params.variables, params.extensions]) {
        const depth = depthOf(value)
        if (depth > maxDepth) throw tooDeep(maxDepth, depth)
      }
    },
  }
}

export function tooDeep(limit: number, actual: number): GraphQLError {
  return refusal(
    'VARIABLES_LIMIT',
    `variables nest at most ${limit} deep, and these nest ${actual} deep; no argument needs that`,
    { limit, actual },
  )
}

/** How deep a value of JSON nests, without calling itself. */
function depthOf(value: unknown): number {
  let deepest = 0
  const left = isCompound(value) ? [{ compound: value, depth: 1 }] : []
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { compound, depth } = next
    deepest = Math.max(deepest, depth)
    for (const below of Object.values(compound) as unknown[])
      if (isCompound(below)) left.push({ compound: below, depth: depth + 1 })
  }
  return deepest
}

function isCompound(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}
