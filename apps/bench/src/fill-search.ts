// Fills the index of search alone, as if every claim had a paraphrase of ten words, a few of which most texts have:
// `node src/fill-search.ts <claims> <path or postgres://…>`. The database must be empty; there is nothing else in it.
import { openStore } from '@isnad/store'
import { buildIndex, type Searchable } from '@isnad/store/rows'
import { openPostgresSink } from './bulk/postgres-sink.ts'
import { openSqliteSink } from './bulk/sqlite-sink.ts'
import { createRandom, createSkew } from './generate/random.ts'

const [, , claims = '100000', url] = process.argv
if (url === undefined) throw new Error('say where: node src/fill-search.ts 1000000 index.db')

/** Different words of English prose of some length. */
const VOCABULARY = 50_000
const WORDS = 10
const LETTERS = 'etaoinshrdlucmfwypvbgkqjxz'

/** A made-up word by its number; the frequent ones are short. */
function word(number: number): string {
  let text = 'w'
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 26)) text += LETTERS[rest % 26]
  return text
}

const started = performance.now()
const random = createRandom(1)
const aWord = createSkew(VOCABULARY)
const texts = Array.from({ length: Number(claims) }, (_, i): Searchable => ({
  id: `large:claim-${String(i).padStart(7, '0')}`,
  kind: 'claim',
  field: 'PARAPHRASE',
  language: 'en',
  text: Array.from({ length: WORDS }, () => word(aWord(random))).join(' '),
}))
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const building = performance.now()
const { entries, words, postings } = buildIndex(texts)
process.stdout.write(`${claims} texts made in ${seconds(started)}, indexed in ${seconds(building)}\n`)
const store = await openStore({ url })
await store.migrate()
const { tables, dialect } = store
await store.close()
const writing = performance.now()
const sink = dialect === 'sqlite' ? openSqliteSink(url, tables) : await openPostgresSink(url, tables)
await sink.insert('searchEntries', entries)
await sink.insert('searchWords', words)
await sink.insert('searchPostings', postings)
await sink.finish()
const bytes = postings.reduce((sum, { postings: block }) => sum + block.length, 0)
process.stdout.write(
  `written in ${seconds(writing)}: ${words.length} words, ${postings.length} blocks of ${bytes} bytes in all\n`,
)
