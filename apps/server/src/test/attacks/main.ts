// `npm run attack [<url>]`: sends a server what a stranger may send. Without an address it starts one of its own, on
// DATABASE_URL or in memory. The server must not limit the rate of this machine: ISNAD_RATE_LIMIT=0.
import { serve } from '../../serve.ts'
import { readSettings } from '../../settings.ts'
import { FIRST_DATASETS } from '../datasets.ts'
import type { Attack } from './attack.ts'
import { DOCUMENT_ATTACKS } from './documents.ts'
import { FLOOD_ATTACKS } from './floods.ts'
import { PROTOCOL_ATTACKS } from './protocol.ts'
import { VALUE_ATTACKS } from './values.ts'

const GROUPS: { [name: string]: readonly Attack[] } = {
  'in the bytes of HTTP': PROTOCOL_ATTACKS,
  'in GraphQL and JSON': DOCUMENT_ATTACKS,
  'in every argument': VALUE_ATTACKS,
  'in numbers': FLOOD_ATTACKS,
}

const print = (text: string) => process.stdout.write(`${text}\n`)
const database = process.env['DATABASE_URL']
const own = process.argv[2]
  ? undefined
  : await serve({
      datasets: FIRST_DATASETS,
      port: 0,
      host: '127.0.0.1',
      settings: { ...readSettings({}), ISNAD_RATE_LIMIT: 0 },
      ...(database && { database }),
    })
const url = (own?.url ?? process.argv[2]!).replace(/\/$/, '')
const target = { url, port: Number(new URL(url).port || 80) }
let [stood, fallen] = [0, 0]
for (const [group, attacks] of Object.entries(GROUPS)) {
  print(`\n${group}`)
  for (const { name, run } of attacks)
    try {
      print(`  stood  ${name}: ${await run(target)}`)
      stood++
    } catch (error) {
      print(`  FELL   ${name}: ${String(error)}`)
      fallen++
    }
}
const alive = await fetch(`${url}/ready`).then(({ status }) => status)
print(`\n${stood} stood, ${fallen} fell; /ready says ${alive}`)
await own?.close()
process.exitCode = fallen === 0 && alive === 200 ? 0 : 1
