import { dateBounds } from '@isnad/schema'
import { defineRule } from '../rule.ts'
import { periodOf, publishedBounds } from '../times.ts'

/** Modes in which one speaks of what is to come. */
const FUTURE_MODES: readonly string[] = ['foresees', 'demands', 'asks', 'supposes']

export const dateAfterSource = defineRule({
  code: 'DATE_AFTER_SOURCE',
  severity: 'error',
  reason:
    'Nobody asserts what has not happened yet. A time after the publication is a slip, or a forecast: then the mode says so.',
  example: {
    of: 'claims',
    bad: `- id: hearing
  cite: …
  about: lawsuit
  date: 2031-09-01`,
    good: `- id: hearing
  cite: …
  about: lawsuit
  mode: foresees
  date: 2031-09-01`,
    given: 'The document was published on 2031-03-18.',
  },
  *check({ authored, items }) {
    for (const item of items) {
      const { file, path, claim, values } = item
      const published = publishedBounds(item)
      if (!published || FUTURE_MODES.includes(claim.mode ?? '')) continue
      const period = periodOf(item)
      if (
        period &&
        Math.max(period.begin.lowest, period.ended ? period.end.lowest : -Infinity) > published.highest
      )
        yield {
          file,
          path: [...path, 'time'],
          value: claim.time!,
          message: `the time ${claim.time} lies after the publication of the source`,
          next: NEXT,
        }
      for (const { property, definition, path: inner, plain } of values)
        if (
          definition.type === 'date' &&
          typeof plain === 'string' &&
          dateBounds(plain).lowest > published.highest
        )
          yield {
            file,
            path: [...path, ...inner],
            value: plain,
            message: `the ${property} ${plain} lies after the publication of the source`,
            next: NEXT,
          }
    }
    for (const file of authored.sources) {
      const published = file.value.source?.published
      if (published === undefined) continue
      for (const [index, quoted] of (file.value.quoted ?? []).entries())
        if (
          quoted?.published !== undefined &&
          dateBounds(quoted.published).lowest > dateBounds(published).highest
        )
          yield {
            file,
            path: ['quoted', index, 'published'],
            value: quoted.published,
            message: `the quoted source was published on ${quoted.published}, after the document that quotes it`,
            next: 'correct one of the two dates',
          }
    }
  },
})

const NEXT = 'correct the date, or give the mode: foresees, demands, asks or supposes'
