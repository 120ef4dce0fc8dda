import { inArray, or, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import type { Store } from '@isnad/store'

// What was disputed among what was known: as `surelyPublishedBy`, of both sides of a conflict that no correction settled.

/** Claims that another claim contradicts whose source was surely published by a day, or those that none does. */
export function disputedBy({ tables }: Store, day: number, disputed: boolean) {
  const { conflicts, claims, sources } = tables
  const against = (one: SQL, other: SQL) =>
    sql`(select ${one} from ${conflicts} pair join ${claims} other on other.id = ${other} join ${sources} source on source.id = other.source_id left join ${sources} host on host.id = source.quoted_in_id where not pair.resolved and (source.published_to <= ${day} or host.published_to <= ${day}))`
  return ({ id }: { id: AnyColumn }): SQL => {
    const any = or(
      inArray(id, against(sql`pair.left_id`, sql`pair.right_id`)),
      inArray(id, against(sql`pair.right_id`, sql`pair.left_id`)),
    )!
    return disputed ? any : sql`not ${any}`
  }
}

/** Records of which two claims contradict each other whose sources were surely published by a day, or those of which none do. */
export function disputedSubjects({ tables }: Store, day: number, disputed: boolean) {
  const { conflicts, claims, sources } = tables
  const known = (side: string) =>
    sql`exists (select 1 from ${claims} side join ${sources} source on source.id = side.source_id left join ${sources} host on host.id = source.quoted_in_id where side.id = pair.${sql.raw(side)} and (source.published_to <= ${day} or host.published_to <= ${day}))`
  const subjects = sql`(select pair.subject_id from ${conflicts} pair where not pair.resolved and ${known('left_id')} and ${known('right_id')})`
  return ({ id }: { id: AnyColumn }): SQL => {
    const any = inArray(id, subjects)
    return disputed ? any : sql`not ${any}`
  }
}
