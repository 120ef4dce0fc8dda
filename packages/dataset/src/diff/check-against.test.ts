import type { Claim, Release } from '@isnad/schema'
import { describe, expect, test } from 'vitest'
import { hashRelease } from '../hash.ts'
import { check, found, GOOD, withItems, FIGURE, POST } from '../test/package.ts'
import { corrected, documentWith, release, version, withdrawals } from '../test/release.ts'
import { checkAgainst } from './check-against.ts'

const published = await release()

/** What the check says of the package with some files changed, after the good one was published. */
async function against(changes: { [file: string]: string | null }): Promise<string[]> {
  return found(await check(changes, { against: published }))
}

describe('a release may follow', () => {
  test.each<[string, { [file: string]: string | null }]>([
    ['with nothing changed', {}],
    ['with the version alone', version('0.1.1')],
    ['with a correction', { ...corrected(), ...version('0.2.0') }],
    ['with a withdrawal', { ...withdrawals('manara-03.mobile'), ...version('0.2.0') }],
    [
      'with another label',
      {
        ...version('0.1.1'),
        'records/things.yaml': GOOD['records/things.yaml']!.replace('Our voices', 'Our Voices'),
      },
    ],
    ['with a note', { ...documentWith(['id: figure', 'id: figure\n    note: About.']), ...version('0.1.1') }],
    [
      'with a translation',
      {
        ...documentWith(['participantGroup: { ar: نحن }', 'participantGroup: { ar: نحن, en: we }']),
        ...version('0.2.0'),
      },
    ],
    ['as a pre-release of what it will be', { ...corrected(), ...version('0.2.0-rc.1') }],
  ])('%s', async (_, changes) => {
    expect(await against(changes)).toEqual([])
  })
})

describe('a published claim is never rewritten', () => {
  test.each<[string, [from: string, to: string]]>([
    ['value', ['value: 90000', 'value: 80000']],
    ['subject', ['about: our-voices', 'about: lawsuit']],
    ['time', ['2031-03/..', '2031-02/..']],
    ['scope', ['MOBILE_4G', 'MOBILE_3G']],
    ['denied', ['    denied: true\n', '']],
    ['mode', ['mode: foresees', 'mode: demands']],
    ['chain', ['manner: observed', 'manner: alleged']],
    ['qualifiers', ['role: PLAINTIFF', 'role: ORGANIZER']],
    ['citations', [`id: figure\n    cite: ${FIGURE}`, `id: figure\n    cite: ${POST}`]],
    ['after', ['    after: mobile\n', '']],
  ])('not in its %s', async (field, replacement) => {
    const report = await against({ ...documentWith(replacement), ...version('0.2.0') })
    expect(report.length).toBeGreaterThan(0)
    for (const issue of report)
      expect(issue).toMatch(new RegExp(`CLAIM_REWRITTEN .* was published with another ${field}$`))
  })
})

test('an issue stands where the authors wrote the claim', async () => {
  expect(await against({ ...documentWith(['value: 90000', 'value: 80000']), ...version('0.2.0') })).toEqual([
    'sources/manara-03.yaml:34:5 CLAIM_REWRITTEN valley:manara-03.figure.participantCount was published with another value',
  ])
})

test('to deprecate a claim does not allow to change it', async () => {
  const changes = documentWith(
    ['value: 90000', 'value: 80000'],
    ['id: figure', 'id: figure\n    deprecated: Misread.'],
  )
  expect(await against({ ...changes, ...version('0.2.0') })).toEqual([
    expect.stringContaining('CLAIM_REWRITTEN'),
  ])
})

test('a claim that is gone must be withdrawn', async () => {
  const gone = documentWith([
    GOOD['sources/manara-03.yaml']!.slice(GOOD['sources/manara-03.yaml']!.indexOf('  - id: figure')),
    '',
  ])
  expect(await against({ ...gone, ...version('1.0.0') })).toEqual([
    'sources/manara-03.yaml:2:3 CLAIM_VANISHED valley:manara-03.figure.participantCount was published and is gone without a withdrawal',
  ])
  expect(await against({ ...gone, ...withdrawals('manara-03.figure'), ...version('0.2.0') })).toEqual([])
})

test('the version goes up by as much as the changes ask for', async () => {
  const low = (was: string) => `package.json:3:3 VERSION_NOT_BUMPED 0.1.0 was published and ${was}`
  expect(await against(documentWith(['id: figure', 'id: figure\n    note: About.']))).toEqual([
    low('words were changed: version 0.1.0 is too low for a patch change'),
  ])
  expect(await against({ ...corrected(), ...version('0.1.1') })).toEqual([
    low('something was added: version 0.1.1 is too low for a minor change'),
  ])
  expect(await against({ ...withdrawals('manara-03.mobile'), ...version('0.1.9') })).toEqual([
    low('something was taken back: version 0.1.9 is too low for a major change'),
  ])
})

test('from version 1 on a withdrawal is a major change', async () => {
  const first = await release(version('1.4.2'))
  const next = { ...withdrawals('manara-03.mobile') }
  const report = await check({ ...next, ...version('1.5.0') }, { against: first })
  expect(found(report, 'VERSION_NOT_BUMPED')).toHaveLength(1)
  expect(report.issues[0]?.next).toBe('write "version": "2.0.0" in package.json')
  expect(found(await check({ ...next, ...version('2.0.0') }, { against: first }))).toEqual([])
})

test('an addition asks for a minor version', async () => {
  const added = withItems(`  - id: more
    cite: ${FIGURE}
    about: lawsuit
    firstOf: true
`)
  expect(await against({ ...added, ...version('0.1.1') })).toEqual([
    expect.stringContaining('VERSION_NOT_BUMPED'),
  ])
  expect(await against({ ...added, ...version('0.2.0') })).toEqual([])
})

describe('a withdrawal', () => {
  test('is never undone', async () => {
    const without = await release({ ...withdrawals('manara-03.figure'), ...version('0.2.0') })
    const report = await check(version('0.3.0'), { against: without })
    expect(found(report)).toEqual([
      'sources/manara-03.yaml:34:5 WITHDRAWN_RETURNED valley:manara-03.figure.participantCount was withdrawn and is back under its id',
    ])
  })

  test('is never dropped', async () => {
    const without = await release({ ...withdrawals('salma-in-2030'), ...version('0.2.0') })
    expect(found(await check(version('0.3.0'), { against: without }))).toEqual([
      'package.json:3:3 WITHDRAWAL_VANISHED the withdrawal of valley:salma-in-2030 is gone',
    ])
  })

  test('takes the claim out of the order of telling without rewriting those after it', async () => {
    expect(await against({ ...withdrawals('manara-03.mobile'), ...version('0.2.0') })).toEqual([])
  })
})

test('a record of another kind, a document with another text or day, and another dataset are refused', async () => {
  const other: Release = {
    ...published,
    records: published.records.map((record) =>
      record.id === 'valley:salma' ? { ...record, kind: 'organization' as const } : record,
    ),
    sources: published.sources.map((source) => ({ ...source, published: '2031-04' })),
  }
  const next = { ...other, dataset: { ...other.dataset, version: '0.2.0' } }
  expect(codes(published, next)).toEqual(['RECORD_REWRITTEN', 'SOURCE_REWRITTEN'])
  expect(codes(published, { ...next, dataset: { ...next.dataset, id: 'hills' } })).toEqual(['OTHER_DATASET'])
})

test('without the files of its authors an issue names the line of the release', () => {
  const changed = change(published, 'valley:manara-03.figure.participantCount', { time: '2031' })
  const line = 2 + published.records.length + published.sources.length + 2
  expect(checkAgainst(published, changed)).toMatchObject(
    [
      {
        code: 'CLAIM_REWRITTEN',
        file: 'dataset.ndjson',
        line,
        value: 'valley:manara-03.figure.participantCount',
      },
      { code: 'VERSION_NOT_BUMPED', line: 1 },
    ].toSorted((a, b) => a.line - b.line),
  )
})

function codes(previous: Release, next: Release): string[] {
  return checkAgainst(previous, { ...next, hash: hashRelease(next) }).map(({ code }) => code)
}

function change(to: Release, id: string, part: Partial<Claim>): Release {
  const claims = to.claims.map((claim) => (claim.id === id ? { ...claim, ...part } : claim))
  return { ...to, claims, hash: hashRelease({ ...to, claims }) }
}
