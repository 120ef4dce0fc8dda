import { sha256 } from './hash.ts'
import type { HeldText } from './held-text.ts'

/** A passage and its digest, of which any part may be missing. */
export interface CitationLike {
  start?: number | undefined
  end?: number | undefined
  sha256?: string | undefined
}

/** What a citation says of a text, compared with the text. */
export type Verification =
  | { ok: true; passage: string }
  | { ok: false; reason: 'OUT_OF_RANGE' }
  /** `near`: where the digest does fit, if that is close by. */
  | { ok: false; reason: 'DIGEST'; passage: string; actual: string; near?: { start: number; end: number } }

/** How far from its place a passage is looked for with one end moved, in code points. */
const REACH = 40

/** How far it is looked for as a whole. */
const FAR_REACH = 2000

export interface VerifyOptions {
  /** By how much another passage of the text has moved: one that was edited above both moves them alike. */
  shift?: number
  /** How far a passage is looked for that moved as a whole, in code points. Default 2000. */
  reach?: number
}

/**
 * Compares a citation with the text in which it stands.
 *
 * Where the digest does not fit, the passage is looked for near by, with one end moved, which is how an offset is mistyped,
 * and then further off as a whole, which is what happens where the text was extracted anew. What changed in itself is for
 * `cite` to find.
 */
export function verifyCitation(
  { start, end, sha256: digest }: CitationLike,
  text: HeldText,
  { shift, reach = FAR_REACH }: VerifyOptions = {},
): Verification {
  if (start === undefined || end === undefined || start < 0 || start >= end || end > text.length)
    return { ok: false, reason: 'OUT_OF_RANGE' }
  const passage = text.slice(start, end)
  const actual = sha256(passage)
  if (actual === digest) return { ok: true, passage }
  const near =
    digest === undefined
      ? undefined
      : candidates(start, end, text.length, reach, shift).find(
          ([from, to]) => sha256(text.slice(from, to)) === digest,
        )
  return {
    ok: false,
    reason: 'DIGEST',
    passage,
    actual,
    ...(near && { near: { start: near[0], end: near[1] } }),
  }
}

/** The likeliest first, made one by one: most are never asked for. */
function* candidates(
  start: number,
  end: number,
  length: number,
  reach: number,
  shift = 0,
): Generator<[number, number], undefined> {
  for (const [from, to] of places(start, end, reach, shift))
    if (from >= 0 && from < to && to <= length) yield [from, to]
}

function* places(start: number, end: number, reach: number, shift: number): Generator<[number, number]> {
  if (shift !== 0) yield [start + shift, end + shift]
  for (let far = 1; far <= Math.max(REACH, reach); far += 1)
    for (const step of [far, -far]) {
      if (far <= REACH) {
        yield [start + step, end]
        yield [start, end + step]
      }
      yield [start + step, end + step]
    }
}
