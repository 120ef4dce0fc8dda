export type { OnList, UnpagedList } from './compiled/collect-fields.ts'
export {
  createExecutor,
  type CompilableArguments,
  type Executor,
  type ExecutorOptions,
} from './compiled/create-executor.ts'
export { createContext, type Context, type ContextOptions, type HeldText, type Texts } from './context.ts'
export { apiError, type ApiErrorCode } from './errors.ts'
export { DEFAULT_PAGE, MAX_PAGE } from './page.ts'
export { printApi } from './print-api.ts'
export { printSubgraph } from './print-subgraph.ts'
export { createSchema } from './schema.ts'
