import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../main.ts'
import { testIo } from '../test/io.ts'
import { createValley, type Valley } from '../test/valley.ts'

const SOURCE = 'sources/manara-2020-03-15.yaml'

let valley: Valley
beforeEach(async () => {
  valley = await createValley()
  await cp(join(valley.root, 'dataset'), join(valley.root, 'newer'), { recursive: true })
})
afterEach(() => valley.remove())

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(valley.root, 'newer', file)
  const content = await readFile(path, 'utf8')
  if (!content.includes(from)) throw new Error(`${file} has no ${from}`)
  await writeFile(path, content.replace(from, to))
}

async function isnad(...args: string[]) {
  const io = testIo({ directory: valley.root })
  return { code: await run(args, io), io }
}

/** The newer package says of the block that it was misread, and withdraws the figure. */
async function correct(): Promise<void> {
  await edit(
    SOURCE,
    'id: block-on-landlines',
    'id: block-on-landlines\n    deprecated: "Misread, <b>badly</b>."',
  )
  await edit('package.json', '0.1.0', '0.2.0')
  await writeFile(
    join(valley.root, 'newer/withdrawals.yaml'),
    'withdrawals: [{ id: manara-2020-03-15.supporters, date: 2020-05-01, reason: { en: A wrong figure. } }]\n',
  )
}

test('a correction, a withdrawal and what changes because of them are told to people', async () => {
  await correct()
  const { code, io } = await isnad('diff', 'dataset', 'newer')
  expect(io.err).toBe('')
  expect(code).toBe(0)
  const hashes = /^[0-9a-f]{12} → [0-9a-f]{12}$/m
  expect(io.out).toMatch(hashes)
  expect(`\n${io.out.replace(hashes, '')}`).toBe(`
valley 0.1.0 → 0.2.0


  Claims corrected      1
  Claims withdrawn      1
  Verdicts that change  4
  Facts that change     1

Claims corrected
  ~ Nida: availability BLOCKED · voice call · ADSL · Valley Republic · since 2020-03-01, and still at publication
      valley:manara-2020-03-15.block-on-landlines.availability
      al-Manara (reported)
      why: Misread, <b>badly</b>.

Claims withdrawn
  - Our Voices: participant count about 90,000 people
      valley:manara-2020-03-15.supporters.participantCount
      al-Manara (reported)
      withdrawn on 2020-05-01: A wrong figure.

Verdicts that change
  ~ Nida, Valley Republic, voice call, ADSL, 2020-03-01 to 2020-03-09
      was: BLOCKED, direct, 1 independent chain
      now: UNKNOWN
  ~ Nida, Valley Republic, voice call, ADSL, 2020-03-10
      was: DISPUTED, direct, 1 independent chain, possible AVAILABLE and BLOCKED
      now: AVAILABLE, direct, 1 independent chain
  ~ Nida, Valley Republic, voice call, ADSL, 2020-03-11 to 2020-03-15
      was: BLOCKED, direct, 1 independent chain
      now: AVAILABLE, carried, 1 independent chain
  ~ Nida, Valley Republic, voice call, ADSL, from 2020-03-16
      was: BLOCKED, carried, 1 independent chain
      now: AVAILABLE, carried, 1 independent chain

Facts that change
  - Our Voices: participant count
      was: about 90,000 people, 1 independent chain
`)
})

test('what differs in a field is told in words, in a terminal and in Markdown', async () => {
  await edit(SOURCE, 'value: 90000', 'value: 80000')
  await edit(SOURCE, '2020-03-01/..', '2020-03-01/2020-03-09')
  await edit(SOURCE, 'networks: ADSL', 'networks: [ADSL, FIBRE]')
  await edit(SOURCE, 'published: 2020-03-15', 'published: "[2020-03-15,2020-03-16]"')
  await edit('records/things.yaml', 'ar: المنارة, ar-Latn: al-Manara', 'ar: المنارة, ar-Latn: al-Manārah')
  await edit('records/things.yaml', 'kind: campaign,', 'kind: campaign, partOf: [block],')
  await edit('dataset.yaml', 'maintainers: [us]', 'maintainers: [us, them]')
  const { io } = await isnad('diff', 'dataset', 'newer')
  for (const line of [
    '      value: about 90,000 people → about 80,000 people',
    '      time: since 2020-03-01, and still at publication → from 2020-03-01 until 2020-03-09',
    '      scope: voice call · ADSL · Valley Republic → voice call · ADSL and fibre · Valley Republic',
    '      published: 2020-03-15 → 2020-03-15 or 2020-03-16',
    '      labels: without “al-Manara” (ar-Latn); with “al-Manārah” (ar-Latn)',
    '      part of: nothing → The block of calls',
    '  ~ maintainers: with them',
  ])
    expect(io.out.split('\n')).toContain(line)
  const markdown = (await isnad('diff', 'dataset', 'newer', '--markdown')).io.out
  expect(markdown).toContain('  - value: about 90,000 people → about 80,000 people')
  expect(io.out).not.toMatch(/[{}[\]"]/)
})

test('as Markdown, what the dataset says is text and never markup', async () => {
  await correct()
  const { io } = await isnad('diff', 'dataset', 'newer', '--markdown')
  expect(io.out).toMatch(/^# valley 0\.1\.0 → 0\.2\.0\n/)
  expect(io.out).toContain('| Claims corrected | 1 |')
  expect(io.out).toContain('  - why: Misread, \\<b\\>badly\\</b\\>.')
  expect(io.out).not.toContain('<b>')
})

test('as JSON, the whole diff is there', async () => {
  await correct()
  const { io } = await isnad('diff', 'dataset', 'newer', '--json')
  expect(JSON.parse(io.out)).toMatchObject({
    dataset: 'valley',
    claims: { corrected: [{ reason: 'Misread, <b>badly</b>.' }], withdrawn: [{}], added: [] },
    facts: [{ before: { property: 'participantCount' } }],
  })
})

test('a release differs from itself in nothing, be it package or build', async () => {
  await isnad('build', 'dataset')
  const { io } = await isnad('diff', 'dataset/dist', 'dataset')
  expect(io.out).toContain('the same release')
})

test('what cannot be compared is a mistake of the call', async () => {
  expect((await isnad('diff', 'dataset', 'nowhere')).io.err).toMatch(
    /^PACKAGE_NOT_FOUND <newer>: the package nowhere is not installed.*\n {2}run `npm install nowhere`/,
  )
  await edit('dataset.yaml', 'id: valley', 'id: hills')
  const { code, io } = await isnad('diff', 'dataset', 'newer')
  expect(io.err).toMatch(/^OTHER_DATASET /)
  expect(code).toBe(2)
})

describe('check --against', () => {
  test('passes what was corrected and withdrawn', async () => {
    await isnad('build', 'dataset')
    await correct()
    const { code, io } = await isnad('check', 'newer', '--against', 'dataset')
    expect(io.out).toMatch(/^valley: fit to build/)
    expect(code).toBe(0)
  })

  test('refuses what was rewritten, and says where and what to do', async () => {
    await edit(SOURCE, '90000', '80000')
    const { code, io } = await isnad('check', 'newer', '--against', 'dataset')
    expect(io.out).toMatch(
      /^newer\/sources\/manara-2020-03-15\.yaml:\d+:\d+ CLAIM_REWRITTEN .* with another value\n {4}keep the item/m,
    )
    expect(io.out).toMatch(/^newer\/package\.json:\d+:\d+ VERSION_NOT_BUMPED /m)
    expect(code).toBe(1)
  })
})
