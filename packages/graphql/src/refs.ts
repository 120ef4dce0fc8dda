import type { Scope, Text } from '@isnad/schema'
import { tableComments } from '@isnad/schema/tables'
import type { FiniteBounds } from './bounds.ts'
import type { Builder } from './builder.ts'
import { KIND_TYPES } from './kind-types.ts'
import type { PeriodColumns } from './period.ts'
import type { ApiQualifier } from './qualifiers.ts'
import { createValueRefs } from './value-refs.ts'

export type Refs = ReturnType<typeof createRefs>

/** The days between which a date lies. A missing limit is not known. */
export interface DayBounds {
  earliest: string | null
  latest: string | null
}

/** A text in one language. */
export interface LocalizedText {
  language: string
  text: string
}

/**
 * The types that several files speak of, by reference. The file of each type gives it its fields and the queries that
 * return it.
 */
export function createRefs(builder: Builder, factType: (property: string) => string) {
  const Node = builder.interfaceRef<{ id: string }>('Node')
  const own = { interfaces: [Node], select: { columns: { id: true as const } } }
  const Record = builder.drizzleInterface('records', {
    name: 'Record',
    description: `Something that claims are about. ${tableComments.records} What a record itself holds is the coder’s; what sources say of it are claims, and facts follow from them.`,
    select: { columns: { id: true, kind: true } },
    interfaces: [Node],
    resolveType: ({ kind }) => KIND_TYPES[kind],
  })
  return {
    Node,
    Record,
    Claim: builder.drizzleObject('claims', {
      name: 'Claim',
      description: `One thing that one passage of one source says. ${tableComments.claims}`,
      ...own,
    }),
    Source: builder.drizzleObject('sources', {
      name: 'Source',
      description: `A published document. ${tableComments.sources}`,
      ...own,
    }),
    Dataset: builder.drizzleObject('datasets', {
      name: 'Dataset',
      description: `A package of records, sources and claims, in the release that this server has. ${tableComments.datasets}`,
      ...own,
    }),
    Withdrawal: builder.drizzleObject('withdrawals', {
      name: 'Withdrawal',
      description: `What stands in the place of something that was taken back. ${tableComments.withdrawals}`,
      ...own,
    }),
    Release: builder.drizzleObject('releases', {
      name: 'Release',
      description: `A release of a dataset that was once loaded here. ${tableComments.releases}`,
      ...own,
    }),
    Load: builder.drizzleObject('loads', {
      name: 'Load',
      description: tableComments.loads,
      select: { columns: { sequence: true } },
    }),
    Change: builder.drizzleObject('changes', {
      name: 'Change',
      description: tableComments.changes,
      select: { columns: { sequence: true } },
    }),
    Conflict: builder.drizzleObject('conflicts', {
      name: 'Conflict',
      description: tableComments.conflicts,
      select: { columns: { id: true } },
    }),
    ChainLink: builder.drizzleObject('chainLinks', {
      name: 'ChainLink',
      description: `One hand through which a claim reached the page. ${tableComments.chainLinks}`,
      select: { columns: { claimId: true, position: true } },
    }),
    Citation: builder.drizzleObject('citations', {
      name: 'Citation',
      description: `A passage of a text, by its position: a W3C Web Annotation TextPositionSelector. ${tableComments.citations}`,
      select: { columns: { claimId: true, ordinal: true } },
    }),
    Period: builder.objectRef<PeriodColumns>('Period'),
    Fact: builder.drizzleInterface('facts', {
      name: 'Fact',
      description: `What follows from the asserted claims about one property of one record. ${tableComments.facts}`,
      select: { columns: { id: true, property: true } },
      resolveType: ({ property }) => factType(property),
    }),
    DayBounds: builder.objectRef<DayBounds>('DateBounds'),
    QuantityBounds: builder.objectRef<FiniteBounds>('QuantityBounds'),
    LocalizedText: builder.objectRef<LocalizedText>('LocalizedText'),
    Qualifier: builder.objectRef<ApiQualifier>('Qualifier'),
    Scope: builder.objectRef<Scope>('Scope'),
    ...createValueRefs(builder),
  }
}

/** A text as a list, in the order of its languages. */
export function localized(text: Text): LocalizedText[] {
  return Object.entries(text).map(([language, text]) => ({ language, text }))
}
