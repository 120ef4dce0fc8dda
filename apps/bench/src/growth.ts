// How the standard questions fare as the data grows: `node src/growth.ts <claims> <path or postgres://…> [<claims> <…>]…`,
// over databases that `fill.ts` made of as many claims, the smallest first. They are asked in turns, so that what slows the
// machine down slows all of them down.
import { createContext, createSchema } from '@isnad/graphql'
import { openStore, type Store } from '@isnad/store'
import { execute, parse, validate, type GraphQLSchema } from 'graphql'
import { extentOf } from './generate/extent.ts'
import { createRandom } from './generate/random.ts'
import { blocks, type Asked } from './growth/plans.ts'
import { questions, type Question } from './growth/questions.ts'

/** How often each question is put to each database, and for how long at most, in milliseconds. */
const TIMES = 300
const LONGEST = 12_000

/** Questions that are not counted: the first ones are compiled. */
const WARM = 10

/** Fewer say nothing. */
const LEAST = 20

/** A database of one size. */
interface Sized {
  url: string
  claims: number
  store: Store
  schema: GraphQLSchema
  /** What was asked of it last. */
  asked: Asked[]
  questions: Question[]
}

interface Measured {
  times: number[]
  /** Processor time of this process. */
  work: number[]
  statements: number
  plan: { count: number; scans: string } | undefined
}

const sizes = await Promise.all(
  Array.from({ length: Math.floor((process.argv.length - 2) / 2) }, (_, i) =>
    open(Number(process.argv[2 + 2 * i]), process.argv[3 + 2 * i]!),
  ),
)
if (sizes.length === 0) throw new Error('say where: node src/growth.ts 100000 large.db')
const print = (...cells: (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)
const labels = sizes.map(({ claims }) => claims.toLocaleString('en'))
print('question', 'p50, ms', 'p99, ms', 'own work, ms', 'growth of p50', 'statements', 'blocks', 'scans')
print('---', ...Array.from({ length: 6 }, () => '--:'), '---')
print(labels.join(' · '), ...Array.from({ length: 7 }, () => ''))
for (const [i, { name }] of sizes[0]!.questions.entries()) {
  const measured = await measure(i)
  const [first, last] = [measured[0]!, measured.at(-1)!]
  const each = (cell: (one: Measured) => string | number) => measured.map(cell).join(' · ')
  print(
    name,
    each(({ times }) => quantile(times, 0.5).toFixed(1)),
    each(({ times }) => quantile(times, 0.99).toFixed(0)),
    each(({ work }) => quantile(work, 0.5).toFixed(1)),
    (quantile(last.times, 0.5) / quantile(first.times, 0.5)).toFixed(1),
    last.statements,
    each(({ plan }) => plan?.count ?? '–'),
    last.plan?.scans ?? '–',
  )
}
await Promise.all(sizes.map(({ store }) => store.close()))

async function open(claims: number, url: string): Promise<Sized> {
  const asked: Asked[] = []
  const store = await openStore({
    url,
    logger: { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) },
  })
  return {
    url,
    claims,
    store,
    schema: createSchema(store),
    asked,
    questions: questions(extentOf(claims)),
  }
}

/** Puts the question of a number to each database in turn. */
async function measure(number: number): Promise<Measured[]> {
  const runs = sizes.map((sized) => ({
    sized,
    random: createRandom(sized.claims),
    measured: { times: [], work: [], statements: 0, plan: undefined } as Measured,
    usual: [] as Asked[],
  }))
  const end = performance.now() + LONGEST * sizes.length
  for (let time = -WARM; time < TIMES && (time < LEAST || performance.now() < end); time++)
    for (const run of runs) {
      const { took, work } = await ask(run.sized, run.sized.questions[number]!, run.random)
      if (time < 0) continue
      run.measured.times.push(took)
      run.measured.work.push(work)
      if (took <= quantile(run.measured.times, 0.5)) run.usual = [...run.sized.asked]
    }
  for (const { sized, measured, usual } of runs) {
    measured.statements = usual.length
    // Of a question that took as long as half of them do.
    if (sized.store.dialect === 'postgresql') measured.plan = await blocks(sized.url, usual)
  }
  return runs.map(({ measured }) => measured)
}

async function ask(
  { store, schema, asked }: Sized,
  question: Question,
  random: ReturnType<typeof createRandom>,
) {
  asked.length = 0
  const document = parse(question.document)
  const invalid = validate(schema, document)
  const variableValues = question.variables(random)
  const started = performance.now()
  const cpu = process.cpuUsage()
  const { data, errors = invalid } = await execute({
    schema,
    document,
    variableValues,
    contextValue: createContext(store),
  })
  const took = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  if (errors.length > 0) throw new AggregateError(errors, `${question.name}: ${errors[0]?.message}`)
  if (!question.mayBeEmpty && JSON.stringify(data).length < 60)
    throw new Error(`nothing came: ${question.name}`)
  return { took, work: (user + system) / 1000 }
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}
