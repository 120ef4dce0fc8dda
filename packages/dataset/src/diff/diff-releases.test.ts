import { expect, test } from 'vitest'
import { corrected, documentWith, release, version, withdrawals } from '../test/release.ts'
import { withItems, POST } from '../test/package.ts'
import { diffReleases } from './diff-releases.ts'

const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id)

test('a release differs from itself in nothing', async () => {
  const one = await release()
  const diff = diffReleases(one, await release())
  expect(diff).toEqual({
    dataset: 'valley',
    from: { version: '0.1.0', hash: one.hash },
    to: { version: '0.1.0', hash: one.hash },
    about: [],
    records: { added: [], changed: [], withdrawn: [], vanished: [] },
    sources: { added: [], changed: [], withdrawn: [], vanished: [] },
    claims: { added: [], changed: [], withdrawn: [], vanished: [], corrected: [] },
    withdrawals: [],
    facts: [],
    verdicts: [],
  })
})

test('a correction is told with its reason, its replacement and the verdicts that change because of it', async () => {
  const diff = diffReleases(await release(), await release({ ...corrected(), ...version('0.2.0') }))
  expect(ids(diff.claims.added)).toEqual(['valley:manara-03.landline.availability'])
  expect(diff.claims.changed).toEqual([])
  expect(diff.claims.corrected).toMatchObject([
    {
      claim: { id: 'valley:manara-03.mobile.availability' },
      reason: 'The text speaks of landlines.',
      replacedBy: [{ id: 'valley:manara-03.landline.availability' }],
    },
  ])
  const changes = diff.verdicts.map(({ network, from, to, before, after }) => ({
    network,
    days: `${from}/${to}`,
    change: `${before.verdict} ${before.standing} > ${after.verdict} ${after.standing}`,
  }))
  expect(changes).toEqual([
    { network: 'ADSL', days: '2031-03-01/2031-03-17', change: 'UNKNOWN null > UNKNOWN null' },
    { network: 'ADSL', days: '2031-03-18/2031-03-18', change: 'UNKNOWN null > BLOCKED DIRECT' },
    { network: 'ADSL', days: '2031-03-19/null', change: 'UNKNOWN null > BLOCKED CARRIED' },
    { network: 'MOBILE_4G', days: '2031-03-01/2031-03-17', change: 'UNKNOWN null > UNKNOWN null' },
    { network: 'MOBILE_4G', days: '2031-03-18/2031-03-18', change: 'BLOCKED DIRECT > UNKNOWN null' },
    { network: 'MOBILE_4G', days: '2031-03-19/null', change: 'BLOCKED CARRIED > UNKNOWN null' },
  ])
  // In March it may have begun already: the answer is the same, and what is possible is not.
  expect(diff.verdicts[0]).toMatchObject({ before: { possible: [] }, after: { possible: ['BLOCKED'] } })
  expect(diff.facts).toEqual([])
})

test('an added claim is told with the fact that is new because of it', async () => {
  const added = withItems(`  - id: reason
    cite: ${POST}
    source: salma-post
    chain: [{ agent: salma, manner: posted }]
    about: block
    statedReason: LEGAL
`)
  const diff = diffReleases(await release(), await release({ ...added, ...version('0.2.0') }))
  expect(ids(diff.claims.added)).toEqual(['valley:manara-03.reason.statedReason'])
  expect(diff.facts).toMatchObject([
    { after: { subject: 'valley:block', property: 'statedReason', value: { code: 'LEGAL' } } },
  ])
  expect(diff.facts[0]).not.toHaveProperty('before')
})

test('what is gone is withdrawn if a withdrawal says so, of itself or of what it was a part of', async () => {
  const diff = diffReleases(
    await release(),
    await release({ ...withdrawals('manara-03.figure', 'salma-post'), ...version('0.2.0') }),
  )
  expect(diff.claims.withdrawn.map(({ part }) => part.id)).toEqual([
    'valley:manara-03.court.participant',
    'valley:manara-03.court.participantGroup',
    'valley:manara-03.figure.participantCount',
  ])
  expect(diff.claims.vanished).toEqual([])
  expect(diff.sources.withdrawn.map(({ part }) => part.id)).toEqual(['valley:salma-post'])
  expect(diff.facts.map(({ before, after }) => [before?.property, after])).toContainEqual([
    'participantCount',
    undefined,
  ])
})

test('what is gone without a withdrawal has vanished', async () => {
  const whole = await release()
  const less = { ...whole, claims: whole.claims.slice(1), hash: 'f'.repeat(64) }
  expect(ids(diffReleases(whole, less).claims.vanished)).toEqual([whole.claims[0]!.id])
})

test('what changed is told field by field', async () => {
  const diff = diffReleases(
    await release(),
    await release({ ...documentWith(['value: 90000', 'value: 80000']), ...version('0.1.1') }),
  )
  expect(diff.claims.changed).toMatchObject([
    {
      id: 'valley:manara-03.figure.participantCount',
      fields: [{ field: 'value', before: { value: 90000 }, after: { value: 80000 } }],
    },
  ])
  expect(diff.facts).toMatchObject([
    { before: { value: { value: 90000 } }, after: { value: { value: 80000 } } },
  ])
})

test('two datasets are not compared', async () => {
  const one = await release()
  expect(() => diffReleases(one, { ...one, dataset: { ...one.dataset, id: 'hills' } })).toThrow(RangeError)
})
