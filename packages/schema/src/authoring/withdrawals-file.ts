import * as v from 'valibot'
import { toDay } from '../date.ts'
import { text } from './parts.ts'

/** A record, a document, a quoted source, an item of a document, or one claim of it. */
const WITHDRAWN = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*){0,3}$/

const withdrawal = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(WITHDRAWN, 'write a slug, <document>.<item>, or <document>.<item>.<property>'),
    v.maxLength(300),
    v.description(
      'What is taken back: the slug of a record or a document, <document>.<item>, or the rest of a claim’s id after the colon.',
    ),
  ),
  date: v.pipe(
    v.string(),
    v.check(isDay, 'write a day that exists: 2016-11-05'),
    v.description('The day, YYYY-MM-DD.'),
  ),
  reason: v.pipe(text, v.description('Why, by language. It is shown in the place of what is taken back.')),
})

/** The shape of `withdrawals.yaml`, which a dataset has only if it ever took something back. */
export const withdrawalsFileSchema = v.pipe(
  v.strictObject({ withdrawals: v.pipe(v.array(withdrawal), v.maxLength(100_000)) }),
  v.title('withdrawals.yaml'),
  v.description(
    'What was taken back after it had been published. What stands here is served as a tombstone.',
  ),
)

export type WithdrawalsFile = v.InferOutput<typeof withdrawalsFileSchema>

function isDay(text: string): boolean {
  try {
    toDay(text)
    return true
  } catch {
    return false
  }
}
