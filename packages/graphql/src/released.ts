import type { LoadRow } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { apiError } from './errors.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'

/** Adds the subscription to releases. */
export function addReleased(builder: Builder, store: Store, { Release }: Refs): void {
  builder.subscriptionType({ description: 'What is told as it comes.' })
  builder.subscriptionField('released', (t) =>
    t.field({
      type: Release,
      args: {
        after: t.arg.string({
          description:
            'Tell of every release that was loaded after this load first: the `load.number` of the last that was heard. Over SSE, `Last-Event-ID` says it too. Without it, only of those to come.',
        }),
      },
      description: 'Each release as it is loaded, by whichever process, in the order of loading.',
      subscribe: async (_root, { after }, { lastEventId }) => {
        const from = after ?? lastEventId
        return store.loadsAfter(from === undefined ? await store.lastLoad() : parseNumber(from))
      },
      resolve: (load: LoadRow) => stub({ id: load.releaseId }),
    }),
  )
}

function parseNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw apiError(
      'BAD_CURSOR',
      `not the number of a load: ${JSON.stringify(text.slice(0, 80))}; give the load.number of the last release that was heard, or nothing`,
    )
  return Number(text)
}
