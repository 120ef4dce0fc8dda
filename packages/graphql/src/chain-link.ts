import type { Builder } from './builder.ts'
import type { Refs } from './refs.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds `ChainLink`. */
export function addChainLink(builder: Builder, { Record, ChainLink }: Refs, { codes }: Enums): void {
  builder.drizzleObjectFields(ChainLink, (t) => ({
    agent: t.relation('agent', {
      type: Record,
      nullable: true,
      description: 'Who passed it on, where the text says who.',
    }),
    unnamed: t.exposeString('unnamed', {
      nullable: true,
      description: 'How the text calls an agent whom it does not name, in English: `observers`.',
    }),
    manner: t.field({
      type: codes.manner,
      select: { columns: { manner: true } },
      description: 'How the agent passed it on.',
      resolve: ({ manner }) => manner,
    }),
  }))
}
