import { getOperationAST, type DocumentNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { estimateCost } from '../guards/estimate-cost.ts'
import { refusal } from '../refusal.ts'

export interface CostLimitOptions {
  /** How many fields an answer may have; see `estimateCost` for how they are counted. */
  maxCost: number
  /** How many things a page may have. */
  maxPage: number
}

/** Refuses, before it runs, an operation that asks for too large a page or whose answer could have too many fields. */
export function useCostLimit({ maxCost, maxPage }: CostLimitOptions): Plugin {
  return {
    onExecute({ args }) {
      const { schema, operationName } = args
      // The document was parsed and is valid here.
      const document = args.document as DocumentNode
      const operation = getOperationAST(document, operationName)
      // The executor says that there is none of the name.
      if (!operation) return
      // Yoga has checked that the variables are an object.
      const variables = (args.variableValues ?? {}) as { [name: string]: unknown }
      const { cost, largestPage, largestPageField } = estimateCost({ schema, document, operation, variables })
      if (largestPage > maxPage)
        throw refusal(
          'PAGE_TOO_LARGE',
          `a page has at most ${maxPage}, and ${largestPage} were asked for by ${largestPageField}; go on with after: endCursor`,
          { limit: maxPage, actual: largestPage },
        )
      if (cost > maxCost)
        throw refusal(
          'COST_LIMIT',
          `an answer has at most ${maxCost} fields, and this one could have ${cost}; ask for smaller pages or fewer fields`,
          { limit: maxCost, actual: cost },
        )
    },
  }
}
