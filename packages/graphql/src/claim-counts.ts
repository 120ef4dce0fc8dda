import type { ClaimGroup } from '@isnad/schema/tables'
import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { claimArguments } from './claim-arguments.ts'
import { countClaimsByGroup } from './count-claims.ts'
import { loadRecord } from './record-loader.ts'
import { listLimit } from './page.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

const GROUPS = {
  PROPERTY: 'By the property that they speak of.',
  PUBLISHER: 'By the outlet of their source; claims of sources that name none are not counted.',
  SERVICE: 'By the service that they are about; claims about others are not counted.',
  PLACE: 'By the place of their scope; claims without one are not counted.',
  NETWORK:
    'By each network of their scope, `all` and `some` as they stand; a claim on several is counted for each.',
  YEAR: 'By the year by which it was surely so, from 0001 to 9999; claims of no known day are not counted.',
} as const satisfies { [group in ClaimGroup]: string }

interface ClaimCount {
  key: string
  count: number
  by: ClaimGroup
}

/** Adds the counts of claims by group. */
export function addClaimCounts(builder: Builder, store: Store, { Record }: Refs, enums: Enums): void {
  const By = builder.enumType('ClaimGroup', {
    description: 'By what claims are counted.',
    values: Object.fromEntries(
      Object.entries(GROUPS).map(([group, description]) => [
        group,
        { value: group as ClaimGroup, description },
      ]),
    ),
  })
  const Count = builder.objectRef<ClaimCount>('ClaimCount').implement({
    description: 'How many claims there are of one group.',
    fields: (t) => ({
      key: t.exposeString('key', {
        description: 'What they have in common: a property, an id, a network, a year.',
      }),
      record: t.field({
        type: Record,
        nullable: true,
        description: 'The outlet, the service or the place.',
        resolve: async ({ by, key }, _arguments, context) =>
          by === 'PUBLISHER' || by === 'SERVICE' || by === 'PLACE'
            ? stub(await loadRecord(context, key))
            : null,
      }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  })
  builder.queryField('claimCounts', (t) =>
    t.field({
      type: [Count],
      description: 'How many claims there are by group, the largest group first, then by the key.',
      args: {
        by: t.arg({ type: By, required: true, description: 'By what they are counted.' }),
        first: t.arg.int({ description: 'How many groups: 100 by default and at most.' }),
        ...claimArguments(t.arg, enums),
      },
      resolve: async (_root, { by, first, ...asked }) =>
        countClaimsByGroup(store, by, listLimit(first), asked),
    }),
  )
}
