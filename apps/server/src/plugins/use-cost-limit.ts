import { getOperationAST, type ExecutionArgs } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { countFields } from '../guards/count-fields.ts'
import type { Charge } from '../guards/charge-lists.ts'
import { estimateCost, type CostEstimate } from '../guards/estimate-cost.ts'
import { refusal } from '../refusal.ts'
import { currentRun } from '../run.ts'

/** In an answer: what making it was charged. What was kept, or came from a cache in front, is not charged. */
export const COST_HEADER = 'isnad-cost'

export interface CostLimitOptions {
  /** How many fields an answer may have; see `estimateCost` for how they are counted. */
  maxCost: number
  /** How many things a page may have. */
  maxPage: number
  /** Is told what each operation that ran was charged. */
  onCharged?: ((cost: number) => void) | undefined
}

export interface CostLimit {
  plugin: Plugin
  /** For `chargeLists` over the schema. */
  charge: Charge
  /** Refuses an operation that costs too much, and opens the account that its context is charged on. */
  check: (args: ExecutionArgs) => unknown
  /** Charges one context from then on what another was charged. */
  copyAccount(from: object, to: object): void
}

interface Account extends Pick<CostEstimate, 'cost' | 'costOfEach'> {}

/**
 * Refuses, before it runs, an operation that asks for too large a page or whose answer could have too many fields. What
 * lists without pages have beyond the estimate is charged as it is read, and the operation ended where that is too much:
 * no answer has more fields than it was charged, and none was charged more than the limit.
 */
export function createCostLimit({ maxCost, maxPage, onCharged }: CostLimitOptions): CostLimit {
  const accounts = new WeakMap<object, Account>()
  const chargedFor = new WeakMap<Request, number>()
  const tooCostly = (actual: number) =>
    refusal(
      'COST_LIMIT',
      `an answer has at most ${maxCost} fields, and this one could have ${actual}; ask for smaller pages or fewer fields`,
      { limit: maxCost, actual },
    )
  return {
    check,
    charge(context, { things, type, info }) {
      const account = accounts.get(context)
      if (account === undefined) return
      for (const node of info.fieldNodes) account.cost += things * account.costOfEach(node, type)
      if (account.cost <= maxCost) return
      const error = tooCostly(account.cost)
      currentRun()?.end(error)
      throw error
    },
    copyAccount(from, to) {
      const account = accounts.get(from)
      if (account !== undefined) accounts.set(to, Object.assign(accounts.get(to) ?? {}, account))
    },
    plugin: {
      onExecute({ args }) {
        const account = check(args)
        if (account === undefined) return
        return {
          onExecuteDone({ result, setResult }) {
            if (isAsyncIterable(result)) return
            // What did not go through resolvers was not charged for its lists.
            account.cost = Math.max(account.cost, countFields(result.data))
            onCharged?.(account.cost)
            // Yoga puts the request on the context; what is run without one has nobody to be told.
            const { request } = args.contextValue as { request?: Request }
            if (request) chargedFor.set(request, account.cost)
            if (account.cost > maxCost && result.data) setResult({ errors: [tooCostly(account.cost)] })
          },
        }
      },
      onResponse({ request, response }) {
        const charged = chargedFor.get(request)
        if (charged !== undefined) response.headers.set(COST_HEADER, String(charged))
      },
    },
  }

  function check(args: ExecutionArgs): Account | undefined {
    const { schema, operationName } = args
    // The document was parsed and is valid here.
    const { document } = args
    const operation = getOperationAST(document, operationName)
    // The executor says that there is none of the name.
    if (!operation) return undefined
    // Yoga has checked that the variables are an object.
    const variables = args.variableValues ?? {}
    const estimate = estimateCost({ schema, document, operation, variables })
    const { cost, largestPage, largestPageField, costOfEach } = estimate
    if (largestPage > maxPage)
      throw refusal(
        'PAGE_TOO_LARGE',
        `a page has at most ${maxPage}, and ${largestPage} were asked for by ${largestPageField}; go on with after: endCursor`,
        { limit: maxPage, actual: largestPage },
      )
    if (cost > maxCost) throw tooCostly(cost)
    const account: Account = { cost, costOfEach }
    // Every context is an object of its own.
    accounts.set(args.contextValue as object, account)
    return account
  }
}
