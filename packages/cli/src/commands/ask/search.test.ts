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

test.each([['search'], ['ask', 'search']])(
  'isnad %s %s finds by a name, and shows where it stands',
  async (...command) => {
    const { code, io } = await put(...command.filter(Boolean), 'telecoms', 'authority')
    expect(io.err).toBe('')
    expect(io.out).toMatch(
      /^Telecoms Authority {2}organization, valley:regulator\n {2}Telecoms Authority {2}en\n/,
    )
    expect(code).toBe(0)
  },
)

test('an answer as JSON has the fragments with their places', async () => {
  const { io } = await put('search', 'nida', '--kind', 'service', '--json')
  expect(JSON.parse(io.out)[0]).toMatchObject({
    item: { id: 'valley:nida', kind: 'SERVICE' },
    matches: [{ field: 'NAME', fragments: [{ matched: true, start: 0 }] }],
  })
})

test('what is nowhere is said to be, and more than are shown are told of', async () => {
  expect((await put('search', 'hyperborea')).io.out).toBe('Nothing was found\n')
  expect((await put('search', 'block', '--limit', '1')).io.out).toMatch(/\d+ were found; --limit 5 shows/)
})

test('a search without a word, and one that is too long, are mistakes with a next step', async () => {
  const none = await put('search', '%')
  expect(none.code).toBe(2)
  expect(none.io.err).toMatch(/needs a letter or a digit/)
  const long = await put('search', 'x'.repeat(300))
  expect(long.code).toBe(2)
  expect(long.io.err).toMatch(/at most 256 characters, and this one has 300/)
})
