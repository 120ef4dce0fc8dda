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
        if (depth > maxDepth)
          throw refusal(
            'VARIABLES_LIMIT',
            `variables nest at most ${maxDepth} deep, and these nest ${depth} deep; no argument needs that`,
            { limit: maxDepth, actual: depth },
          )
      }
    },
  }
}

/** How deep a value of JSON nests; level by level, without calling itself. */
function depthOf(value: unknown): number {
  let depth = 0
  for (let level = [value].filter(isCompound); level.length > 0; depth++)
    level = level.flatMap((compound) => Object.values(compound).filter(isCompound))
  return depth
}

function isCompound(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}
