// Times searches: `node src/search.ts <path or postgres://…> [more texts]`. The database is one that `fill.ts` has made.
import { openStore } from '@isnad/store'

const [, , url, ...more] = process.argv
if (url === undefined) throw new Error('say where: node src/search.ts large.db')

/** How often each is put, each time as another text, since rankings are kept. */
const TIMES = 15

const TEXTS = [
  ['a name', 'Dar Salta'],
  ['a name in Arabic', 'دارسالتا'],
  ['a number, which few have', 'campaign 4711'],
  ['a word that many have', 'campaign'],
  ['two words that many have', 'campaign no'],
  ['a word that many have, with its article', 'الحملة'],
  ['a slip', 'campiagn 4711'],
  ['a beginning', 'camp'],
  ['what is nowhere', 'hyperborea'],
  ...more.map((text) => ['asked for', text] as const),
] as const

const store = await openStore({ url })
await store.generation()
for (const [what, text] of TEXTS) {
  const times: number[] = []
  const works: number[] = []
  let count = 0
  for (let i = 0; i < TIMES; i++) {
    const started = performance.now()
    const before = process.cpuUsage()
    const found = await store.search(text + ' '.repeat(i))
    const hits = await found.hits(0, 20)
    await found.matches(hits.map(({ id }) => id))
    times.push(performance.now() - started)
    const { user, system } = process.cpuUsage(before)
    works.push((user + system) / 1000)
    count = found.count
  }
  process.stdout.write(
    `${what} (${text}): ${count} found, ${middle(times)} ms, ${middle(works)} ms of them work of this process\n`,
  )
}
await store.close()

function middle(times: readonly number[]): string {
  return times.toSorted((left, right) => left - right)[TIMES >> 1]!.toFixed(1)
}
