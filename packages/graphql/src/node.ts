import type { Store } from '@isnad/store'
import type { Builder } from './builder.ts'
import { coded } from './errors.ts'
import { inLanguage, LANGUAGE_ARGUMENT } from './languages.ts'
import { MAX_PAGE, checkPageSize } from './page.ts'
import { localized, type Refs } from './refs.ts'
import { nodeStub } from './stub.ts'

/** Of so many ids at most, those that are not found are told with ids that may have been meant. */
const MOST_HINTED = 5

/** Adds `Node` and `Withdrawal`, and the queries by id. */
export function addNode(builder: Builder, store: Store, { Node, Withdrawal, LocalizedText }: Refs): void {
  Node.implement({
    description:
      'Something with an id. Relay’s own; the ids are the readable ones, such as `commons:whatsapp`.',
    fields: (t) => ({ id: t.exposeID('id', { description: 'Its id, unique and stable.' }) }),
  })

  builder.drizzleObjectFields(Withdrawal, (t) => ({
    id: t.exposeID('id', { description: 'Id of what was taken back.' }),
    date: t.expose('date', { type: 'Date', description: 'The day on which it was taken back.' }),
    reason: t.string({
      args: { language: t.arg.string({ description: LANGUAGE_ARGUMENT }) },
      description: 'Why, in one language.',
      select: { columns: { reason: true } },
      resolve: ({ reason }, { language }) => inLanguage(reason, language),
    }),
    reasons: t.field({
      type: [LocalizedText],
      description: 'Why, in every language.',
      select: { columns: { reason: true } },
      resolve: ({ reason }) => localized(reason),
    }),
  }))

  builder.queryFields((t) => ({
    node: t.field({
      type: Node,
      nullable: true,
      args: {
        id: t.arg.id({ required: true, description: 'The id; a short one will do where it is unambiguous.' }),
      },
      description:
        'Anything by its id: a record, a claim, a source, a dataset, or what stands in the place of one that was taken back.',
      resolve: async (_root, { id }) => nodeStub(await store.resolveId(id)),
    }),
    nodes: t.field({
      type: [Node],
      nullable: { list: false, items: true },
      args: { ids: t.arg.idList({ required: true, description: `The ids, ${MAX_PAGE} at most.` }) },
      description:
        'Several things by their ids, in the order of the ids; each that cannot be found is `null`, with an error that says why.',
      resolve: (_root, { ids }) => {
        checkPageSize(ids.length)
        return ids.map(async (id) => {
          try {
            return nodeStub(await store.resolveId(id, { near: ids.length <= MOST_HINTED }))
          } catch (error) {
            throw coded(error)
          }
        })
      },
    }),
  }))
}
