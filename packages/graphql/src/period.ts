import type { ClaimRow } from '@isnad/schema/tables'
import { toDayBounds } from './bounds.ts'
import type { Builder } from './builder.ts'
import type { Refs } from './refs.ts'

/** The columns of a claim that keep its time. */
export type PeriodColumns = Pick<
  ClaimRow,
  'time' | 'beginLowest' | 'beginHighest' | 'endLowest' | 'endHighest'
>

/** Adds `Period`. */
export function addPeriod(builder: Builder, { Period, DayBounds }: Refs): void {
  const Form = builder.enumType('PeriodForm', {
    description: 'Whether a claim speaks of one day or of every day of a span.',
    values: {
      DAY: { value: 'day', description: 'Of one day, which may be known only within bounds.' },
      SPAN: { value: 'span', description: 'Of every day from its begin to its end.' },
    },
  })
  Period.implement({
    description: 'When it was so, according to a claim. Days are local, and both ends belong to it.',
    fields: (t) => ({
      form: t.field({
        type: Form,
        description: 'Whether it is a day or a span.',
        resolve: ({ time }) => (isSpan(time) ? 'span' : 'day'),
      }),
      begin: t.field({
        type: DayBounds,
        description: 'The days on which it may have begun.',
        resolve: ({ beginLowest, beginHighest }) =>
          toDayBounds({ lowest: beginLowest, highest: beginHighest }),
      }),
      end: t.field({
        type: DayBounds,
        description: 'The days that may be the last of which it speaks.',
        resolve: ({ endLowest, endHighest }) => toDayBounds({ lowest: endLowest, highest: endHighest }),
      }),
      ended: t.boolean({
        description: 'Whether it says that the state ended then. A period that is still open may go on.',
        resolve: ({ time }) => isSpan(time) && !time.endsWith('/..'),
      }),
    }),
  })
}

function isSpan(time: string | null): time is string {
  return time?.includes('/') ?? false
}
