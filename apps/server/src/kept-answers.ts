import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** The whole text of an answer. */
export interface Answer {
  bytes: Buffer
  /** A hash of the bytes. */
  hash: string
}

/** Answers by what they are to: the generation of the releases, and all else that they depend on. */
export interface KeptAnswers {
  get(key: string): Answer | undefined
  set(key: string, answer: Answer): void
}

/** What an entry weighs besides its text, in bytes. */
const OVERHEAD = 500

/** @param maxBytes how much memory they may take; 0 keeps none, the least used go first */
export function createKeptAnswers(maxBytes: number): KeptAnswers {
  if (maxBytes === 0) return { get: () => undefined, set: () => {} }
  return new LRUCache<string, Answer>({
    maxSize: maxBytes,
    // Half of it at most for one answer, so that a long one does not drive all others out.
    maxEntrySize: Math.ceil(maxBytes / 2),
    sizeCalculation: ({ bytes }) => OVERHEAD + bytes.length,
  })
}

export function answerOf(text: string): Answer {
  const bytes = Buffer.from(text)
  return { bytes, hash: createHash('sha256').update(bytes).digest('base64url') }
}
