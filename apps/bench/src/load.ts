// Times a load of a whole release: `node src/load.ts <claims> <path or postgres://…>`. The database must be empty.
import { openStore } from '@isnad/store'
import { buildIndex, ofClaim, ofLabels, ofRecord, ofSource, toLabelRows } from '@isnad/store/rows'
import { makeRelease } from './generate/index.ts'

const [, , claims = '100000', url = ':memory:'] = process.argv
const release = makeRelease(Number(claims))
const seconds = (started: number) => `${((performance.now() - started) / 1000).toFixed(1)} s`

const store = await openStore({ url })
await store.migrate()
const started = performance.now()
await store.load(release)
process.stdout.write(`${claims} claims loaded in ${seconds(started)}\n`)
await store.close()

const again = performance.now()
const { entries, words, postings } = buildIndex([
  ...release.records.flatMap((record) => [
    ...ofLabels(toLabelRows(record), () => record.kind),
    ...ofRecord(record),
  ]),
  ...release.sources.flatMap(ofSource),
  ...release.claims.flatMap(ofClaim),
])
process.stdout.write(
  `of which the index of search takes ${seconds(again)} to make: ${entries.length} entries, ${words.length} words, ${postings.length} postings\n`,
)
