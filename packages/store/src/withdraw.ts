import type { Claim, Release } from '@isnad/schema'

/**
 * A release without what it has taken back: the withdrawn claims, records and sources, what claims say of a withdrawn
 * record, and what a withdrawn source says. Where a withdrawn record passed a claim on, the link stays, unnamed. The list
 * of withdrawals stays as well, and is served in their place.
 */
export function withoutWithdrawn(release: Release): Release {
  const gone = new Set(release.withdrawals.map(({ id }) => id))
  if (gone.size === 0) return release
  return {
    ...release,
    records: release.records
      .filter(({ id }) => !gone.has(id))
      .map((record) =>
        record.partOf ? { ...record, partOf: record.partOf.filter((id) => !gone.has(id)) } : record,
      ),
    sources: release.sources
      .filter(({ id }) => !gone.has(id))
      .map(({ publisher, authors, quotedIn, ...source }) => ({
        ...source,
        ...(publisher !== undefined && !gone.has(publisher) && { publisher }),
        ...(authors && { authors: authors.filter((id) => !gone.has(id)) }),
        ...(quotedIn !== undefined && !gone.has(quotedIn) && { quotedIn }),
      })),
    claims: release.claims.filter((claim) => !speaksOf(claim, gone)).map((claim) => unlink(claim, gone)),
  }
}

function speaksOf(claim: Claim, gone: ReadonlySet<string>): boolean {
  const values = [claim.value, ...Object.values(claim.qualifiers ?? {})]
  return (
    gone.has(claim.id) ||
    gone.has(claim.source) ||
    gone.has(claim.subject) ||
    claim.citations.some(({ source }) => gone.has(source)) ||
    values.some((value) => value.type === 'record' && gone.has(value.record))
  )
}

function unlink(claim: Claim, gone: ReadonlySet<string>): Claim {
  const { after, replacedBy, ...rest } = claim
  const kept = after?.filter((id) => !gone.has(id))
  const right = replacedBy?.filter((id) => !gone.has(id))
  return {
    ...rest,
    ...(kept?.length && { after: kept }),
    ...(right?.length && { replacedBy: right }),
    chain: claim.chain.map((link) =>
      link.agent !== undefined && gone.has(link.agent) ? { unnamed: 'withdrawn', manner: link.manner } : link,
    ),
  }
}
