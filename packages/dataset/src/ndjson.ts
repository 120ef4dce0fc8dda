import type { Release } from '@isnad/schema'
import { canonicalJson } from './canonical.ts'
import { compareText } from './issue.ts'

/** A release without its hash, which is made from the rest. */
export type ReleaseContent = Omit<Release, 'hash'>

/**
 * A release as NDJSON: first the dataset, then records, sources, claims and withdrawals, each by id. A line is
 * `{"claim":{…},"type":"claim"}`; what it holds stands under the name of its type, because a source has a `type` of its own.
 */
export function toNdjson({ dataset, records, sources, claims, withdrawals }: ReleaseContent): string {
  const lines = [
    line('dataset', dataset),
    ...byId(records).map((record) => line('record', record)),
    ...byId(sources).map((source) => line('source', source)),
    ...byId(claims).map((claim) => line('claim', claim)),
    ...byId(withdrawals).map((withdrawal) => line('withdrawal', withdrawal)),
  ]
  return lines.map((text) => `${text}\n`).join('')
}

function line(type: string, content: object): string {
  return canonicalJson({ type, [type]: content })
}

function byId<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id))
}
