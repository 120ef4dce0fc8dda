import { expect, test } from 'vitest'
import { check, found, GOOD, replaced } from './test/package.ts'

const SOURCE = 'sources/manara-03.yaml'

test('a package without errors makes a release', async () => {
  const report = await check()
  expect(found(report)).toEqual([])
  expect(report.ok).toBe(true)
  expect(report.summary).toMatchObject({
    sources: 1,
    quotedSources: 1,
    records: 8,
    claims: 5,
    citations: 4,
    citationsVerified: 4,
    textsFound: 1,
  })
  expect(report.release?.claims.map(({ id }) => id)).toEqual([
    'valley:manara-03.court.participant',
    'valley:manara-03.court.participantGroup',
    'valley:manara-03.figure.participantCount',
    'valley:manara-03.mobile.availability',
    'valley:manara-03.statement.orderedBy',
  ])
})

test('five errors planted in one file are each named at their own line', async () => {
  const changed = GOOD[SOURCE]!.replace(
    /(id: statement\n    cite: \{ start: 0, end: \d+, sha256: )./,
    (all, before: string) => `${before}${all.endsWith('0') ? '1' : '0'}`,
  )
    .replace(
      /(id: mobile\n    cite: \{ start: )(\d+)/,
      (_, before: string, start: string) => before + (Number(start) + 3),
    )
    .replace('agent: salma', 'agent: salmma')
    .replace('time: 2031-03/..', 'time: 2031-02-30/..')
    .replace('role: PLAINTIFF', 'rol: PLAINTIFF')
  const report = await check({ [SOURCE]: changed })
  expect(
    report.issues.map(({ line, code, message }) => [
      line,
      code,
      message.replace(/[0-9a-f]{64}/, '…').replace(/\d+/g, 'N'),
    ]),
  ).toEqual([
    [12, 'CITATION_DIGEST', 'the passage N to N has another digest: …'],
    [18, 'CITATION_DIGEST', 'the passage N to N has another digest; this one is that of N to N'],
    [21, 'BAD_PERIOD', '"N-N-N/.." is not an EDTF date or period'],
    [27, 'UNKNOWN_RECORD', 'there is no record "salmma"; did you mean "salma"?'],
    [32, 'UNKNOWN_KEY', 'unknown key "rol"; did you mean "role"?'],
  ])
})

test('an error in an item does not hide another in the same item', async () => {
  const report = await check(
    replaced(
      SOURCE,
      'participant: { record: salma, role: PLAINTIFF }',
      'participant: { record: salmaa, rol: X }',
    ),
  )
  expect(report.issues.map(({ code }) => code).sort()).toEqual(['UNKNOWN_KEY', 'UNKNOWN_RECORD'])
})
