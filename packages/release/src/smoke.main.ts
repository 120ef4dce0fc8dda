// `npm run release:smoke`: installs the packed packages into empty projects and uses them, in every runtime. With `-- --quick`
// only what needs no network. Exit code 1 where something does not work.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packAll, ROOT } from './pack.ts'
import { smokeQuickly, smokeWhole } from './smoke/smoke.ts'
import { outcomeTable } from './smoke/outcome-table.ts'

const isQuick = process.argv.includes('--quick')
const folder = join(ROOT, '.isnad/release-smoke')

const tarballs = await packAll(folder, isQuick ? ['@isnad/sdk'] : undefined)
const outcomes = await (isQuick ? smokeQuickly : smokeWhole)(tarballs)
await rm(folder, { recursive: true })
process.stdout.write(`${outcomeTable(outcomes)}\n`)
process.exitCode = outcomes.some(({ result }) => result === 'FAILED') ? 1 : 0
