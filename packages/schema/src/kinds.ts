/** The kinds of record: what claims can be about. */
export const kinds = {
  person:
    'A human being in a public role. Ordinary supporters, plaintiffs without a name and children are never recorded.',
  organization:
    'A company, an authority, an association, an outlet, a page or another group that acts as one.',
  service: 'An application or an online service whose features can be restricted.',
  place: 'A country, a region or a city.',
  campaign: 'A concerted effort over time, for or against something.',
  competition: 'An award or a contest.',
  instrument: 'A law, a decree, a decision, a statement of policy or a licence.',
  work: 'A publication: a report, a study, an article, a photograph or a film.',
  restriction: 'A measure that takes a feature of a service away from its users.',
  event: 'Something that happened at a time.',
} as const

export type Kind = keyof typeof kinds

export const KINDS = Object.keys(kinds) as [Kind, ...Kind[]]

/** The kinds that can act: order, publish, take part. */
export const AGENTS = ['person', 'organization'] as const satisfies Kind[]
