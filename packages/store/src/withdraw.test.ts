import { expect, test } from 'vitest'
import { record, source, story } from './test/releases.ts'
import { withoutWithdrawn } from './withdraw.ts'

const takeBack = (...ids: string[]) =>
  ids.map((id) => ({ id, date: '2020-03-01', reason: { en: 'Asked for.' } }))

test('a release that takes nothing back is given as it is', () => {
  const given = story()
  expect(withoutWithdrawn(given)).toBe(given)
})

test('a withdrawn claim is gone, and no other is told after it', () => {
  const [first, second, ...others] = story().claims
  const given = story({
    claims: [first!, { ...second!, after: [first!.id] }, ...others],
    withdrawals: takeBack(first!.id),
  })
  const { claims } = withoutWithdrawn(given)
  expect(claims.map(({ id }) => id)).not.toContain(first!.id)
  expect(claims.find(({ id }) => id === second!.id)).not.toHaveProperty('after')
})

test('a withdrawn record takes what is said of it along, and leaves the chains that it stood in unnamed', () => {
  const told = story()
  const given = story({
    records: [
      ...told.records,
      record('story:witness', 'person'),
      record('story:branch', 'organization', { partOf: ['story:club'] }),
    ],
    claims: [
      {
        ...told.claims[1]!,
        chain: [
          { agent: 'story:witness', manner: 'said' },
          { agent: 'base:morning-post', manner: 'reported' },
        ],
      },
      { ...told.claims[2]!, subject: 'story:club' },
    ],
    withdrawals: takeBack('story:witness', 'story:club'),
  })
  const { records, claims } = withoutWithdrawn(given)
  expect(records.map(({ id }) => id)).toEqual(['story:great-unlike', 'story:branch'])
  expect(records.at(-1)?.partOf).toEqual([])
  expect(claims).toEqual([
    {
      ...told.claims[1]!,
      chain: [
        { unnamed: 'withdrawn', manner: 'said' },
        { agent: 'base:morning-post', manner: 'reported' },
      ],
    },
  ])
})

test('a withdrawn source takes its claims along', () => {
  const told = story()
  const given = story({
    sources: [...told.sources, source('story:post', { quotedIn: 'story:morning' })],
    withdrawals: takeBack('story:morning'),
  })
  const { sources, claims } = withoutWithdrawn(given)
  expect(sources.map(({ id }) => id)).toEqual(['story:evening', 'story:post'])
  expect(sources.at(-1)).not.toHaveProperty('quotedIn')
  expect(claims.every((claim) => claim.source === 'story:evening')).toBe(true)
})
