import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from './main.ts'
import { testIo } from './test/io.ts'

const dataset = dirname(fileURLToPath(import.meta.resolve('@isnad/dataset-morocco-voip-2016/package.json')))
/** The articles are under copyright: who works on the dataset has them beside the repository, and nobody else. */
const texts = join(import.meta.dirname, '../../../../shared/seeds')

const FIRST_QUESTION =
  'ask availability --service whatsapp --feature VOICE_CALL --network ADSL --place MA --at 2016-03-15 --json'

test('the first question is answered from the datasets at hand', async () => {
  const io = testIo({ directory: import.meta.dirname })
  expect(await run(FIRST_QUESTION.split(' '), io)).toBe(0)
  expect(JSON.parse(io.out)).toMatchObject({
    verdict: 'BLOCKED',
    standing: 'DIRECT',
    certain: true,
    independentChains: 1,
    holding: [{ source: { published: { edtf: '2016-03-21' } } }],
  })
})

test('the first dataset has its five sources and no error', async () => {
  const io = testIo({ directory: dataset })
  expect(await run(['check', '--json'], io)).toBe(0)
  expect(JSON.parse(io.out)).toMatchObject({ ok: true, summary: { sources: 5, errors: 0 } })
})

test.skipIf(!existsSync(texts))(
  'every citation of the first dataset stands in its text (needs the articles)',
  async () => {
    const io = testIo({ directory: dataset })
    expect(await run(['check', '--texts', texts, '--json'], io)).toBe(0)
    // The report of the command under test.
    const { summary } = JSON.parse(io.out) as { summary: { citations: number; citationsVerified: number } }
    expect(summary.citations).toBeGreaterThan(0)
    expect(summary.citationsVerified).toBe(summary.citations)
  },
)
