// `npm run soak [<seconds>]`: asks a server in a process of its own without a pause, for kept answers, new
// ones, what is refused, and as clients that go away, and reports memory and times for each tenth. Ends with 1 where memory
// goes on growing in the second half.
import { FIRST_QUESTION } from '../first-question.ts'
import { startProcess } from './serve-process.ts'

const CLIENTS = 8
/** How much larger the last tenth may be than that in the middle, as V8 collects late. */
const GROWTH = 1.3

await soak(Number(process.argv[2] ?? 60))

async function soak(seconds: number) {
  const server = await startProcess({ ISNAD_RATE_LIMIT: '0', ISNAD_CACHE_BYTES: String(16 * 1024 * 1024) })
  const { url } = server
  const rss = async () => Math.round((await server.usage()).rss / 1024 / 1024)
  const memory: number[] = []
  let [asked, failed, took]: [number, number, number[]] = [0, 0, []]
  const ends = performance.now() + seconds * 1000
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (performance.now() < ends) {
      const started = performance.now()
      await question(url, asked++).catch(() => failed++)
      took.push(performance.now() - started)
    }
  })
  print('   s  RSS MB  requests  p50 ms  p99 ms  failed')
  for (let tenth = 1; tenth <= 10; tenth++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, ends - performance.now()) / (11 - tenth)))
    const sorted = took.toSorted((left, right) => left - right)
    const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1)
    memory.push(await rss())
    const row = [(seconds * tenth) / 10, memory.at(-1), asked, at(0.5), at(0.99), failed]
    print(row.map((value, index) => String(value).padStart([4, 8, 10, 8, 8, 8][index]!)).join(''))
    took = []
  }
  await Promise.all(clients)
  await server.stop()
  const grows = memory.at(-1)! > memory[4]! * GROWTH
  print(`${asked} requests, ${failed} failed; ${memory[4]} MB in the middle, ${memory.at(-1)} MB at the end`)
  if (grows || failed > 0) process.exitCode = 1
}

/** One of the things that a server is asked. */
async function question(url: string, index: number): Promise<void> {
  const ask = (query: string, signal?: AbortSignal) =>
    fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, signal ? { signal } : {})
  const expectStatus = async (wanted: number, response: Response) => {
    await response.text()
    if (response.status !== wanted) throw new Error(`status ${response.status}`)
  }
  const kind = index % 20
  if (kind === 0)
    return expectStatus(
      200,
      await ask(`{ claims(first: 50) { nodes { id a${index}: property chain { manner } } } }`),
    )
  if (kind === 1) return expectStatus(400, await ask(`{ claims(first: ${101 + index}) { totalCount } }`))
  if (kind === 2)
    return expectStatus(200, await ask(`{ a${index}: records(text: "what", first: 5) { nodes { name } } }`))
  if (kind === 3) {
    const leaving = ask(`{ claims(first: 100) { nodes { id b${index}: property } } }`, AbortSignal.timeout(1))
    return leaving.then(
      async (response) => void (await response.text().catch(() => '')),
      () => undefined,
    )
  }
  return expectStatus(200, await ask(FIRST_QUESTION))
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}
