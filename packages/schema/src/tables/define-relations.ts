import { defineRelations } from 'drizzle-orm'
import type { Tables } from './define-tables.ts'

/** How the tables hang together, for relational queries. */
export function relate(tables: Tables) {
  return defineRelations(tables, (r) => ({
    datasets: { records: r.many.records(), sources: r.many.sources() },
    records: {
      dataset: r.one.datasets({ from: r.records.datasetId, to: r.datasets.id, optional: false }),
      labels: r.many.labels(),
      identifiers: r.many.identifiers(),
      parts: r.many.recordParts({ from: r.records.id, to: r.recordParts.recordId, alias: 'parts' }),
      claims: r.many.claims({ from: r.records.id, to: r.claims.subjectId }),
      mentions: r.many.claims({ from: r.records.id, to: r.claims.objectId, alias: 'mentions' }),
      facts: r.many.facts({ from: r.records.id, to: r.facts.subjectId }),
      wholes: r.many.records({
        from: r.records.id.through(r.recordParts.recordId),
        to: r.records.id.through(r.recordParts.wholeId),
        alias: 'wholes',
      }),
    },
    labels: {
      record: r.one.records({ from: r.labels.recordId, to: r.records.id, optional: false }),
      claim: r.one.claims({ from: r.labels.claimId, to: r.claims.id }),
    },
    identifiers: {
      record: r.one.records({ from: r.identifiers.recordId, to: r.records.id, optional: false }),
    },
    sources: {
      dataset: r.one.datasets({ from: r.sources.datasetId, to: r.datasets.id, optional: false }),
      publisher: r.one.records({ from: r.sources.publisherId, to: r.records.id }),
      quotedIn: r.one.sources({ from: r.sources.quotedInId, to: r.sources.id, alias: 'quotedIn' }),
      renditions: r.many.renditions(),
      claims: r.many.claims({ from: r.sources.id, to: r.claims.sourceId }),
    },
    renditions: { source: r.one.sources({ from: r.renditions.sourceId, to: r.sources.id, optional: false }) },
    claims: {
      dataset: r.one.datasets({ from: r.claims.datasetId, to: r.datasets.id, optional: false }),
      subject: r.one.records({ from: r.claims.subjectId, to: r.records.id, optional: false }),
      object: r.one.records({ from: r.claims.objectId, to: r.records.id }),
      source: r.one.sources({ from: r.claims.sourceId, to: r.sources.id, optional: false }),
      chain: r.many.chainLinks(),
      citations: r.many.citations(),
      orders: r.many.claimOrders({ from: r.claims.id, to: r.claimOrders.claimId, alias: 'orders' }),
      after: r.many.claims({
        from: r.claims.id.through(r.claimOrders.claimId),
        to: r.claims.id.through(r.claimOrders.afterId),
        alias: 'after',
      }),
    },
    chainLinks: {
      claim: r.one.claims({ from: r.chainLinks.claimId, to: r.claims.id, optional: false }),
      agent: r.one.records({ from: r.chainLinks.agentId, to: r.records.id }),
    },
    citations: {
      claim: r.one.claims({ from: r.citations.claimId, to: r.claims.id, optional: false }),
      source: r.one.sources({ from: r.citations.sourceId, to: r.sources.id, optional: false }),
    },
    facts: {
      subject: r.one.records({ from: r.facts.subjectId, to: r.records.id, optional: false }),
      object: r.one.records({ from: r.facts.objectId, to: r.records.id }),
      commonLink: r.one.records({ from: r.facts.commonLinkId, to: r.records.id }),
      links: r.many.factClaims(),
      supporting: r.many.factClaims({
        from: r.facts.id,
        to: r.factClaims.factId,
        where: { side: 'for' },
        alias: 'supporting',
      }),
      opposing: r.many.factClaims({
        from: r.facts.id,
        to: r.factClaims.factId,
        where: { side: 'against' },
        alias: 'opposing',
      }),
      denying: r.many.factClaims({
        from: r.facts.id,
        to: r.factClaims.factId,
        where: { side: 'denies' },
        alias: 'denying',
      }),
    },
    factClaims: {
      fact: r.one.facts({ from: r.factClaims.factId, to: r.facts.id, optional: false }),
      claim: r.one.claims({ from: r.factClaims.claimId, to: r.claims.id, optional: false }),
    },
    conflicts: {
      subject: r.one.records({ from: r.conflicts.subjectId, to: r.records.id, optional: false }),
      left: r.one.claims({ from: r.conflicts.leftId, to: r.claims.id, optional: false }),
      right: r.one.claims({ from: r.conflicts.rightId, to: r.claims.id, optional: false }),
    },
    releases: {
      dataset: r.one.datasets({ from: r.releases.datasetId, to: r.datasets.id, optional: false }),
      load: r.one.loads({
        from: r.releases.lastLoad,
        to: r.loads.sequence,
        optional: false,
        alias: 'lastLoad',
      }),
      loads: r.many.loads({ from: r.releases.id, to: r.loads.releaseId, alias: 'loads' }),
    },
    loads: {
      release: r.one.releases({
        from: r.loads.releaseId,
        to: r.releases.id,
        optional: false,
        alias: 'loads',
      }),
      replaced: r.one.releases({ from: r.loads.replacedId, to: r.releases.id, alias: 'replaced' }),
      changes: r.many.changes({ from: r.loads.sequence, to: r.changes.load }),
    },
    changes: {
      loaded: r.one.loads({ from: r.changes.load, to: r.loads.sequence, optional: false }),
      dataset: r.one.datasets({ from: r.changes.datasetId, to: r.datasets.id, optional: false }),
      about: r.one.records({ from: r.changes.aboutId, to: r.records.id }),
      withdrawal: r.one.withdrawals({ from: r.changes.withdrawalId, to: r.withdrawals.id }),
    },
  }))
}
