import type { Release } from '@isnad/schema'
import { claim, dataset, record, release, source } from './releases.ts'

const [RECORDS, CLAIMS] = [20, 240]

/** The release of a number, counted from 1: as large as the others, and with no value in common with any. */
export function numbered(number: number): Release {
  const records = Array.from({ length: RECORDS }, (_, i) => record(`crash:thing-${i}`))
  const claims = Array.from({ length: CLAIMS }, (_, i) =>
    claim(
      `crash:page.n${i}.memberCount`,
      {
        source: 'crash:page',
        subject: `crash:thing-${i % RECORDS}`,
        property: 'memberCount',
        value: { type: 'quantity', value: number * 10_000 + i, unit: 'MEMBER' },
        agent: 'crash:thing-0',
      },
      { time: String(1000 + i) },
    ),
  )
  return release(
    { ...dataset('crash'), version: `1.0.${number}` },
    {
      records,
      claims,
      sources: [source('crash:page', { publisher: 'crash:thing-0' })],
      hash: `release ${number}`,
    },
  )
}
