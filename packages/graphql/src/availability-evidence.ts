import { asc, eq } from 'drizzle-orm'
import type { Evidence } from '@isnad/evidence'
import type { Store } from '@isnad/store'
import { MAX_PAGE } from './page.ts'

/** The property that these questions are about. */
const PROPERTY = 'availability'

/** What the rules need to answer questions about services in a place. */
export function availabilityEvidence(
  store: Store,
  services: readonly string[],
  place: string,
): Promise<Evidence> {
  return store.evidence({ subjects: [...services].sort(), properties: [PROPERTY], place })
}

/** Ids of the services whose availability claims speak of, in order; one more than a page where there are too many. */
export async function reportedServices({ db, tables: { claims } }: Store): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: claims.subjectId })
    .from(claims)
    .where(eq(claims.property, PROPERTY))
    .orderBy(asc(claims.subjectId))
    .limit(MAX_PAGE + 1)
  return rows.map(({ id }) => id)
}
