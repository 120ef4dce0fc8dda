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

/** How far from its place a passage is looked for, in code points. */
const REACH = 40

/**
 * Compares a citation with the text in which it stands.
 *
 * Where the digest does not fit, the passage is looked for near by, with one end moved or both by as much: that is how
 * an offset is mistyped. What moved further is for `cite` to find.
 */
export function verifyCitation({ start, end, sha256: digest }: CitationLike, text: HeldText): Verification {
  if (start === undefined || end === undefined || start < 0 || start >= end || end > text.length)
    return { ok: false, reason: 'OUT_OF_RANGE' }
  const passage = text.slice(start, end)
  const actual = sha256(passage)
  if (actual === digest) return { ok: true, passage }
  const near = candidates(start, end, text.length).find(
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

function candidates(start: number, end: number, length: number): [number, number][] {
  const steps = Array.from({ length: REACH }, (_, index) => [index + 1, -index - 1]).flat()
  return steps
    .flatMap((step): [number, number][] => [
      [start + step, end],
      [start, end + step],
      [start + step, end + step],
    ])
    .filter(([from, to]) => from >= 0 && from < to && to <= length)
}
