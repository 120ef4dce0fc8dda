import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../main.ts'
import { ask } from '../../test/ask.ts'
import { testIo } from '../../test/io.ts'
import { createValley, type Valley } from '../../test/valley.ts'

let valley: Valley
beforeAll(async () => {
  valley = await createValley()
  // One database for all the questions below.
  await run(['load', 'dataset', '--database', 'valley.db'], testIo({ directory: valley.root }))
})
afterAll(() => valley.remove())

const put = (...question: string[]) =>
  ask([...question, '--database', 'valley.db'], { directory: valley.root })

test('a timeline tells the spans of each service, feature and network', async () => {
  const { code, io } = await put('timeline', '--place', 'valley-republic')
  expect(io.out).toMatch(
    /^Nida · voice call · ADSL\n {2}2020-03-01 {2}to 2020-03-09 {2}BLOCKED {3}direct, certain {7}1 chain {2}al-Manara reported\n/,
  )
  expect(io.out).toMatch(/^ {2}2020-03-10 +DISPUTED {2}direct, not certain/m)
  expect(io.out).toMatch(/^ {2}2020-03-16 +to ever after +BLOCKED +carried, not certain/m)
  expect(code).toBe(0)
  const json = await put(
    'timeline',
    '--place',
    'valley-republic',
    '--from',
    '2020-03-10',
    '--to',
    '2020-03-10',
    '--json',
  )
  expect(JSON.parse(json.io.out)).toMatchObject([{ verdict: 'DISPUTED', service: { id: 'valley:nida' } }])
})

test('claims are found by what they are about, by property, and by who passed them on', async () => {
  const { io } = await put('claims', '--about', 'block')
  expect(io.out).toMatch(
    /^The block of calls {2}stated reason {2}LEGAL\n {2}Telecoms Authority announced → al-Manara reported\n/,
  )
  const count = async (...filter: string[]) => {
    const found = await put('claims', ...filter, '--json')
    // The output of the command under test.
    return (JSON.parse(found.io.out) as unknown[]).length
  }
  expect(await count()).toBe(4)
  expect(await count('--said-by', 'regulator')).toBe(1)
  expect(await count('--property', 'availability')).toBe(2)
  expect(await count('--disputed')).toBe(2)
  expect(await count('--no-disputed')).toBe(2)
  expect(await count('--source', 'manara-2020-03-15', '--at', '0')).toBe(1)
  expect(await count('--known-by', '2020-03-12')).toBe(1)
  expect(await count('--limit', '3')).toBe(3)
})

test('a list that goes on says so', async () => {
  const { io } = await put('claims', '--limit', '1')
  expect(io.out).toMatch(/\nThere are more; --limit 5 shows more of them, --limit 0 all\n$/)
  expect((await put('claims', '--limit', '0')).io.out).not.toContain('There are more')
})

test('a property that is not there is answered with the nearest', async () => {
  const { code, io } = await put('claims', '--property', 'availabilty')
  expect(io.err).toMatch(
    /^UNKNOWN_PROPERTY --property availabilty is not a property; did you mean availability\?\n/,
  )
  expect(code).toBe(2)
})

test('conflicts show both claims', async () => {
  const { io } = await put('conflicts')
  expect(io.out).toMatch(/^Nida {2}availability\n[^]*AVAILABLE[^]*\n {2}against\n[^]*BLOCKED/)
})

test('records are found by any of their names', async () => {
  expect((await put('records', '--text', 'نداء')).io.out).toBe('valley:nida  service  Nida  نداء\n')
  expect((await put('records', '--kind', 'person')).io.out).toBe('Nothing was found\n')
})

test('a record is shown with its names and the facts about it', async () => {
  const { io } = await put('show', 'our-voices')
  expect(io.out).toBe(`Our Voices, campaign  valley:our-voices
  en  Our Voices

What follows from the claims
  participant count  about 90,000 people  1 chain
`)
  const json = await put('show', 'our-voices', '--json')
  expect(JSON.parse(json.io.out)).toMatchObject({
    id: 'valley:our-voices',
    facts: [{ property: 'participantCount', independentChains: 1 }],
  })
})

test('claims, sources and datasets are shown by their ids, and an id that is none is told', async () => {
  expect((await put('show', 'manara-2020-03-15.reasons.statedReason')).io.out).toMatch(
    /^The block of calls {2}stated reason/,
  )
  expect((await put('show', 'manara-2020-03-15')).io.out).toMatch(
    /^A report on the block, al-Manara, 2020-03-15\n/,
  )
  expect((await put('show', 'valley')).io.out).toMatch(/^Calls in the Valley, 0\.1\.0\n/)
  const { code, io } = await put('show', 'nothing')
  expect(io.err).toBe(
    'UNKNOWN_ID <id>: no thing has the id nothing\n  isnad ask records --text <name> finds ids by name\n',
  )
  expect(code).toBe(2)
})

test('sources, events and datasets are listed', async () => {
  expect((await put('sources')).io.out).toContain(
    'A report on the block, al-Manara, 2020-03-15\n  article, ar\n',
  )
  expect((await put('events')).io.out).toBe('Nothing was found\n')
  expect((await put('datasets')).io.out).toMatch(
    /^valley {2}0\.1\.0 {2}7 records {2}2 sources {2}4 claims {2}[0-9a-f]{12} {2}Calls in the Valley\n$/,
  )
})

test('a server that is not there, an address that is none, and a file that is none are told', async () => {
  const codeOf = async (...options: string[]) => {
    const { code, io } = await ask(['datasets', ...options], { directory: valley.root })
    return [code, io.err.split(' ')[0]]
  }
  expect(await codeOf('--url', 'http://127.0.0.1:9')).toEqual([1, 'NETWORK'])
  expect(await codeOf('--url', 'localhost')).toEqual([2, 'BAD_URL'])
  expect(await codeOf('--database', 'nowhere.db')).toEqual([2, 'NO_SUCH_FILE'])
  expect(await codeOf('--database', 'dataset/dataset.yaml')).toEqual([1, 'NOT_A_DATABASE'])
  expect(await codeOf('--url', 'http://localhost', '--database', 'valley.db')).toEqual([
    2,
    'CONFLICTING_OPTIONS',
  ])
  expect(await codeOf('--dataset', 'texts')).toEqual([1, 'NOT_A_DATASET'])
  expect(await codeOf('--dataset', './nowhere')).toEqual([2, 'PACKAGE_NOT_FOUND'])
})
