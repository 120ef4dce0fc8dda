/** What a request may be at most. Each is on by default. */
export interface Limits {
  /** Words and signs of a document. */
  maxTokens: number
  /** How deep the selections of a document nest. */
  maxDepth: number
  maxAliases: number
  maxDirectives: number
  /** Fields with selections that stand again in one selection. */
  maxMerges: number
  /** Characters of a document. */
  maxDocumentLength: number
  /** How deep lists and objects nest in variables. */
  maxVariablesDepth: number
  /** Values of a request in JSON: its variables, and what lists and objects in them hold. */
  maxValues: number
  /** Fields of an answer. */
  maxCost: number
  /** Things of a page; at most 100. */
  maxPage: number
  /** Bytes of a body. */
  maxBodyBytes: number
  /** Milliseconds of an answer. */
  timeLimit: number
}

/** The SDK's own documents need at most a half of each. */
export const DEFAULT_LIMITS: Limits = {
  maxTokens: 2_000,
  maxDepth: 20,
  maxAliases: 50,
  maxDirectives: 30,
  maxMerges: 50,
  maxDocumentLength: 50_000,
  maxVariablesDepth: 10,
  maxValues: 2_000,
  maxCost: 250_000,
  maxPage: 100,
  maxBodyBytes: 256 * 1024,
  timeLimit: 5_000,
}
