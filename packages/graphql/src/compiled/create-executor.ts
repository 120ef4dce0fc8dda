import {
  getOperationAST,
  getVariableValues,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { Context } from '../context.ts'
import type { OnList } from './collect-fields.ts'
import { compile, fixedVariables, type Compiled } from './compile.ts'
import { NotCompilable } from './not-compilable.ts'
import { Run, type Rest } from './run.ts'

/** What is executed: a valid document, and a context that `createContext` made for it alone. */
export type CompilableArguments = Pick<ExecutionArgs, 'document' | 'variableValues' | 'operationName'> & {
  contextValue: Context
  signal?: AbortSignal | undefined
}

/** Gives the answer, or nothing where the ordinary way has to be gone. */
export type Executor = (arguments_: CompilableArguments) => Promise<ExecutionResult | undefined>

export interface ExecutorOptions {
  /** Is told of each list that is no page, as it is read; what it throws leaves the rest to the ordinary way. */
  onList?: OnList | undefined
  /** Is waited for before each statement that is prepared; the others go through the store of the context. */
  rest?: Rest | undefined
}

/** Values of variables for which a document is kept compiled. */
const KEPT = 50

/**
 * Answers what it can from documents that are compiled once. It never gives an error: where there is one, or where
 * something cannot be compiled, it gives nothing, and the executor says what there is to say.
 * It throws where the signal says that nobody waits any more.
 */
export function createExecutor(schema: GraphQLSchema, { onList, rest }: ExecutorOptions = {}): Executor {
  const documents = new WeakMap<DocumentNode, Map<string, CompiledDocument>>()
  return async ({ document, operationName, variableValues, contextValue, signal }) => {
    const operation = getOperationAST(document, operationName)
    if (!operation) return undefined
    let kept = documents.get(document)
    if (kept === undefined) documents.set(document, (kept = new Map()))
    const name = operation.name?.value ?? ''
    let compiled = kept.get(name)
    if (compiled === undefined)
      kept.set(name, (compiled = new CompiledDocument(schema, document, operation, onList)))
    return compiled.execute(variableValues ?? {}, new Run(contextValue, rest), signal)
  }
}

class CompiledDocument {
  readonly #schema: GraphQLSchema
  readonly #document: DocumentNode
  readonly #operation: OperationDefinitionNode
  readonly #onList: OnList | undefined
  readonly #fixed: readonly string[]
  /** By the values of its fixed variables; nothing for what cannot be compiled. */
  readonly #compiled = new Map<string, Compiled | undefined>()

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    onList: OnList | undefined,
  ) {
    this.#onList = onList
    this.#schema = schema
    this.#document = document
    this.#operation = operation
    this.#fixed = fixedVariables(document, operation)
  }

  async execute(
    given: { readonly [name: string]: unknown },
    run: Run,
    signal: AbortSignal | undefined,
  ): Promise<ExecutionResult | undefined> {
    const { coerced } = getVariableValues(this.#schema, this.#operation.variableDefinitions ?? [], given)
    if (coerced === undefined) return undefined
    try {
      const compiled = this.#compile(coerced)
      if (compiled === undefined) return undefined
      const data = compiled(coerced, run)
      await run.settle(signal)
      return { data }
    } catch (error) {
      if (signal?.aborted) throw error
      // Whatever it is, the executor meets it too, and says where.
      return undefined
    }
  }

  #compile(variables: { readonly [name: string]: unknown }): Compiled | undefined {
    const key = JSON.stringify(this.#fixed.map((name) => [name in variables, variables[name]]))
    if (this.#compiled.has(key)) return this.#compiled.get(key)
    if (this.#compiled.size >= KEPT) this.#compiled.clear()
    const compiled = this.#tryToCompile(variables)
    this.#compiled.set(key, compiled)
    return compiled
  }

  #tryToCompile(variables: { readonly [name: string]: unknown }): Compiled | undefined {
    try {
      return compile(this.#schema, this.#document, this.#operation, variables, this.#onList)
    } catch (error) {
      if (error instanceof NotCompilable) return undefined
      throw error
    }
  }
}
