import { asc, eq, gt, inArray, and } from 'drizzle-orm'
import type { Store } from '@isnad/store'

/** A question that the API puts to the store, with something else in it each time. */
export interface Question {
  name: string
  /** Puts it, and gives how many rows came. */
  ask(store: Store, random: () => number): Promise<number>
}

/** What is there to be asked about. */
export interface Extent {
  claims: number
  services: number
  events: number
  sources: number
}

const WHOLE = {
  chain: { orderBy: { position: 'asc' } },
  citations: { orderBy: { ordinal: 'asc' } },
  subject: true,
  source: true,
} as const

const PAGE = 20

/** The reads that most of the API comes down to. */
export function questions({ services, events, sources }: Extent): Question[] {
  const one = (random: () => number, name: string, count: number) =>
    `large:${name}-${Math.floor(random() * count)}`
  return [
    {
      name: 'a claim by its id, with its chain and passages',
      ask: async ({ db }, random) => {
        const id = `${one(random, 'source', sources)}.n`
        return (
          await db.query.claims.findMany({
            where: { id: { gt: id } },
            orderBy: { id: 'asc' },
            limit: 1,
            with: WHOLE,
          })
        ).length
      },
    },
    {
      name: 'a page of all claims, from anywhere',
      ask: async ({ db }, random) =>
        (
          await db.query.claims.findMany({
            where: { id: { gt: one(random, 'source', sources) } },
            orderBy: { id: 'asc' },
            limit: PAGE,
            with: WHOLE,
          })
        ).length,
    },
    {
      name: 'a page of the claims about an event',
      ask: async ({ db }, random) =>
        (
          await db.query.claims.findMany({
            where: { subjectId: one(random, 'event', events) },
            orderBy: { id: 'asc' },
            limit: PAGE,
            with: WHOLE,
          })
        ).length,
    },
    {
      name: 'a page of the claims that passed through an outlet',
      ask: async ({ db, tables: { claims, chainLinks } }, random) => {
        const passed = db
          .select({ id: chainLinks.claimId })
          .from(chainLinks)
          .where(eq(chainLinks.agentId, one(random, 'outlet', 500)))
        const rows = await db
          .select({ id: claims.id })
          .from(claims)
          .where(inArray(claims.id, passed))
          .orderBy(asc(claims.id))
          .limit(PAGE)
        return rows.length
      },
    },
    {
      name: 'the facts of an event, with the claims for them',
      ask: async ({ db }, random) =>
        (
          await db.query.facts.findMany({
            where: { subjectId: one(random, 'event', events) },
            orderBy: { property: 'asc', rank: 'asc' },
            with: { supporting: { with: { claim: { columns: { id: true } } } } },
          })
        ).length,
    },
    {
      name: 'the ids of 100 claims of a property, from anywhere',
      ask: async ({ db, tables: { claims } }, random) =>
        (
          await db
            .select({ id: claims.id })
            .from(claims)
            .where(and(eq(claims.property, 'date'), gt(claims.id, one(random, 'source', sources))))
            .orderBy(asc(claims.id))
            .limit(100)
        ).length,
    },
    {
      name: 'the evidence about a service, 250 claims',
      ask: async (store, random) =>
        (
          await store.evidence({
            subjects: [one(random, 'service', services)],
            // The store keeps answers; a property that nothing has makes each question another one.
            properties: ['availability', `none-${random()}`],
          })
        ).claims.length,
    },
    {
      name: 'how many claims there are',
      ask: async ({ db, tables }) => db.$count(tables.claims),
    },
  ]
}
