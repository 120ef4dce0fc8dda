// How an engine answers the standard questions: `node src/plans.ts <claims> <path or postgres://…>`, over a database that
// `fill.ts` made of as many claims. Of PostgreSQL, `explain (analyze, buffers)` of one of each: every scan, with the rows that it
// gave and the blocks of 8 kB that it looked at, partitions together. Of SQLite, `explain query plan`.
import { createContext, createSchema } from '@isnad/graphql'
import { openStore } from '@isnad/store'
import { execute, parse } from 'graphql'
import { extentOf } from './generate/extent.ts'
import { createRandom } from './generate/random.ts'
import { scans, searches, type Asked } from './growth/plans.ts'
import { questions } from './growth/questions.ts'

const [, , claims = '100000', url] = process.argv
if (url === undefined) throw new Error('say where: node src/plans.ts 100000 large.db')
const asked: Asked[] = []
const store = await openStore({
  url,
  logger: { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) },
})
const schema = createSchema(store)
for (const question of questions(extentOf(Number(claims)))) {
  asked.length = 0
  await execute({
    schema,
    document: parse(question.document),
    variableValues: question.variables(createRandom(7)),
    contextValue: createContext(store),
  })
  process.stdout.write(`\n**${question.name}**\n\n`)
  const explained = [...asked]
  for (const [i, statement] of explained.entries()) {
    const lines = store.dialect === 'postgresql' ? await scans(url, statement) : searches(url, statement)
    for (const line of lines) process.stdout.write(`    ${i + 1}  ${line}\n`)
  }
}
await store.close()
