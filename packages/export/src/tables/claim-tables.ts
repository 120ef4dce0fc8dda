import type { Claim, Release } from '@isnad/schema'
import { flag, integer, json, text, toTable, type ColumnOf, type Table } from './table.ts'
import { valueColumns } from './value-columns.ts'

/** The claims of a release with their chains and passages, and the tombstones of what was withdrawn. */
export function claimTables({ claims, withdrawals }: Release): Table[] {
  const links = claims.flatMap(({ id, chain }) =>
    chain.map((link, position) => ({ ...link, claim: id, position })),
  )
  const citations = claims.flatMap(({ id, citations: own }) =>
    own.map((citation, ordinal) => ({ ...citation, claim: id, ordinal })),
  )
  return [
    toTable('claims', 'One row is one thing that one passage of one source says.', claims, CLAIM),
    toTable('chain_links', 'One row is one hand through which a claim reached the page.', links, [
      text('claim', 'id of the claim', ({ claim }) => claim),
      integer('position', '0 is the first speaker; the last is the outlet', ({ position }) => position),
      text('agent', 'id of the record of the agent', ({ agent }) => agent),
      text('unnamed', 'how the text calls an agent that it does not name', ({ unnamed }) => unnamed),
      text('manner', 'a code of the vocabulary manner', ({ manner }) => manner),
    ]),
    toTable(
      'citations',
      'One row is a passage that says a claim. The text itself is not stored.',
      citations,
      [
        text('claim', 'id of the claim', ({ claim }) => claim),
        integer('ordinal', 'its place among the passages of the claim, from 0', ({ ordinal }) => ordinal),
        text('source', 'id of the source in whose text it stands', ({ source }) => source),
        text('rendition', 'which of the texts of the source', ({ rendition }) => rendition),
        integer(
          'start',
          'first position, in Unicode code points of the NFC text, from 0',
          ({ start }) => start,
        ),
        integer('end', 'the position after the last', ({ end }) => end),
        text('sha256', 'of the passage, NFC in UTF-8', ({ sha256 }) => sha256),
      ],
    ),
    toTable('withdrawals', 'One row is a claim, record or source that was taken back.', withdrawals, [
      text('id', 'of what was withdrawn', ({ id }) => id),
      text('date', 'the day', ({ date }) => date),
      text('reason', 'why, by language, as JSON', ({ reason }) => json(reason)),
    ]),
  ]
}

const CLAIM: ColumnOf<Claim>[] = [
  text('id', '<dataset>:<source>.<item>.<property>', ({ id }) => id),
  text('source', 'id of the source', ({ source }) => source),
  text('subject', 'id of the record that it is about', ({ subject }) => subject),
  text('property', 'a name of the registry', ({ property }) => property),
  ...valueColumns<Claim>(({ value }) => value),
  text('qualifiers', 'what narrows the value, as JSON', ({ qualifiers }) => json(qualifiers)),
  text(
    'time',
    'when it was so: D, [..D], S/.. or S/E in EDTF; else the day of publication',
    ({ time }) => time,
  ),
  text('after', 'ids of claims after which the text tells it, by a space', ({ after }) => after?.join(' ')),
  text('features', 'of what an availability is said, by a space', ({ scope }) => scope?.features.join(' ')),
  text('networks', 'networks by a space, or all, or some', ({ scope }) => spaced(scope?.networks)),
  text('operators', 'ids by a space, or all, or some', ({ scope }) => spaced(scope?.operators)),
  text('place', 'id of the place of the scope', ({ scope }) => scope?.place),
  flag('denied', 'whether the speaker says that it is not so', ({ denied = false }) => denied),
  text('mode', 'a code of the vocabulary mode', ({ mode = 'asserts' }) => mode),
  text('inferred', 'why the coder reads it where the text presupposes it', ({ inferred }) => inferred),
  text('deprecated', 'why it must not be used any more', ({ deprecated }) => deprecated),
  text('replaced_by', 'ids of the claims that say it rightly, by a space', ({ replacedBy }) =>
    replacedBy?.join(' '),
  ),
  text('note', 'a remark of the coder', ({ note }) => note),
  text('raw', 'what an imported row says, by column, as JSON', ({ raw }) => json(raw)),
]

function spaced(list: string[] | string | undefined): string | undefined {
  return Array.isArray(list) ? list.join(' ') : list
}
