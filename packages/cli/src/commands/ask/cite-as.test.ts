import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../main.ts'
import { testIo } from '../../test/io.ts'
import { createValley, type Valley } from '../../test/valley.ts'

let valley: Valley
beforeAll(async () => {
  valley = await createValley()
  await run(['load', 'dataset', '--database', 'valley.db'], testIo({ directory: valley.root }))
})
afterAll(() => valley.remove())

const put = async (...given: string[]) => {
  const io = testIo({ directory: valley.root })
  return { code: await run([...given, '--database', 'valley.db'], io), io }
}

const CLAIM = 'valley:manara-2020-03-15.block-on-landlines.availability'

test.each([['cite-as'], ['ask', 'cite-as']])('isnad %s %s cites a claim in BibTeX', async (...command) => {
  const { code, io } = await put(...command.filter(Boolean), CLAIM)
  expect(io.err).toBe('')
  expect(io.out).toMatch(/^@article\{valley:manara-2020-03-15\.block-on-landlines\.availability,\n/)
  expect(io.out).toMatch(/Dataset: .*, SHA-256 [0-9a-f]{64}, accessed \d{4}-\d\d-\d\d\./)
  expect(code).toBe(0)
})

test('several things at once, in each format', async () => {
  const ids = [CLAIM, 'manara-2020-03-15', 'valley']
  expect((await put('cite-as', ...ids, '--format', 'ris')).io.out.match(/^TY {2}- /gm)).toHaveLength(3)
  expect((await put('cite-as', ...ids, '--format', 'biblatex')).io.out.match(/^@/gm)).toHaveLength(3)
  const { io } = await put('cite-as', ...ids, '--format', 'csl-json')
  expect(JSON.parse(io.out)).toMatchObject([
    { id: CLAIM },
    { id: 'valley:manara-2020-03-15' },
    { type: 'dataset' },
  ])
  const asJson = JSON.parse((await put('cite-as', 'valley', '--json')).io.out)
  expect(asJson).toMatchObject([{ id: 'valley', citation: expect.stringContaining('@misc{valley-0.1.0,') }])
})

test('what no bibliography has, what is not there, and a format that is none, are told', async () => {
  const record = await put('cite-as', 'nida')
  expect(record.io.err).toMatch(
    /^NOT_CITABLE <id> nida is a service, which no bibliography has\n {2}Name a claim/,
  )
  const nothing = await put('cite-as', 'valley', 'nothing-of-this-name')
  expect(nothing.io.err).toMatch(/^UNKNOWN_ID <id> 2: no thing has the id nothing-of-this-name/)
  const format = await put('cite-as', 'valley', '--format', 'word')
  expect([format.code, format.io.err]).toEqual([2, expect.stringContaining('bibtex')])
})
