// How the standard questions fare as the data grows: `node src/growth.ts <claims> <path or postgres://…>`, over a database
// that `fill.ts` made of as many claims.
import { createContext, createSchema } from '@isnad/graphql'
import { openStore } from '@isnad/store'
import { execute, parse, validate } from 'graphql'
import { extentOf } from './generate/extent.ts'
import { createRandom } from './generate/random.ts'
import { blocks } from './growth/plans.ts'
import { questions, type Question } from './growth/questions.ts'

/** How often each question is put, and for how long at most, in milliseconds. */
const TIMES = 300
const LONGEST = 20_000

/** Questions that are not counted: the first ones are compiled. */
const WARM = 30

const [, , claims = '100000', url, only] = process.argv
if (url === undefined) throw new Error('say where: node src/growth.ts 100000 large.db')
const print = (line: string) => process.stdout.write(`${line}\n`)

let asked: { sql: string; params: unknown[] }[] = []
const store = await openStore({
  url,
  logger: { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) },
})
const schema = createSchema(store)
const onServer = store.dialect === 'postgresql'
print(`${store.dialect}, ${claims} claims\n`)
print(
  `| question | p50, ms | p99, ms | p50 of this process's own work, ms | statements |${onServer ? ' blocks | scans |' : ''}`,
)
print(`| --- | --: | --: | --: | --: |${onServer ? ' --: | --- |' : ''}`)
for (const question of questions(extentOf(Number(claims))))
  if (only === undefined || question.name.includes(only)) await measure(question)
await store.close()

async function measure(question: Question): Promise<void> {
  const document = parse(question.document)
  const errors = validate(schema, document)
  if (errors.length > 0) throw new AggregateError(errors, `${question.name}: ${errors[0]?.message}`)
  const random = createRandom(Number(claims))
  const times: number[] = []
  const work: number[] = []
  let warm = WARM
  let slowest: typeof asked = []
  const end = performance.now() + LONGEST
  while (times.length < TIMES && performance.now() < end) {
    asked = []
    const variableValues = question.variables(random)
    const started = performance.now()
    const cpu = process.cpuUsage()
    const { data, errors } = await execute({
      schema,
      document,
      variableValues,
      contextValue: createContext(store),
    })
    const took = performance.now() - started
    const { user, system } = process.cpuUsage(cpu)
    if (errors) throw new AggregateError(errors, `${question.name}: ${errors[0]?.message}`)
    if (!question.mayBeEmpty && JSON.stringify(data).length < 60)
      throw new Error(`nothing came: ${question.name}`)
    if (warm-- > 0) continue
    if (times.every((time) => time < took)) slowest = asked
    times.push(took)
    work.push((user + system) / 1000)
  }
  const plan = onServer && url !== undefined ? await blocks(url, slowest) : undefined
  print(
    `| ${question.name} | ${quantile(times, 0.5)} | ${quantile(times, 0.99)} | ${quantile(work, 0.5)} | ${slowest.length} |${plan ? ` ${plan.count} | ${plan.scans} |` : ''}`,
  )
}

function quantile(numbers: readonly number[], part: number): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(1)
}
