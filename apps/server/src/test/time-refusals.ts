// `npm run refusals [<requests>]`: how long a server in a process of its own takes to refuse each thing that is over a
// limit, one request after another over one connection; and how much processor time. Ends with 1 where the slowest of a
// hundred takes more than 20 ms.
import { Agent, request } from 'node:http'
import { loadavg } from 'node:os'
import { REFUSED, type Refused } from './refusals.ts'
import { startProcess, type ServerProcess } from './serve-process.ts'

const GOAL = 20
const requests = Number(process.argv[2] ?? 500)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const print = (text: string) => process.stdout.write(`${text}\n`)

print(`${requests} of each, load ${loadavg()[0]!.toFixed(2)}\n`)
print('| refused | code | p50, ms | p99, ms | slowest, ms | CPU, ms |')
print('|---|---|--:|--:|--:|--:|')
const servers = new Map<string, ServerProcess>()
for (const refused of REFUSED) {
  const settings = { ISNAD_RATE_LIMIT: '0', ...refused.settings }
  const key = JSON.stringify(settings)
  const server = servers.get(key) ?? (await startProcess(settings))
  servers.set(key, server)
  await measure(server, refused)
}
for (const server of servers.values()) await server.stop()
agent.destroy()
print(`\nload ${loadavg()[0]!.toFixed(2)}`)

async function measure(server: ServerProcess, refused: Refused) {
  // What is new is interpreted first, and compiled as it is used.
  for (let i = 0; i < 50; i++) await send(server.url, refused)
  const before = await server.usage()
  const took: number[] = []
  for (let i = 0; i < requests; i++) {
    const started = performance.now()
    await send(server.url, refused)
    took.push(performance.now() - started)
  }
  const cpu = ((await server.usage()).cpu - before.cpu) / requests / 1000
  took.sort((left, right) => left - right)
  const at = (part: number) => took[Math.min(requests - 1, Math.floor(requests * part))]!
  const figures = [at(0.5), at(0.99), took.at(-1)!].map((ms) => ms.toFixed(1))
  print(`| ${refused.name} | ${refused.code} | ${figures.join(' | ')} | ${cpu.toFixed(2)} |`)
  if (at(0.99) > GOAL) process.exitCode = 1
}

/** @throws where it is answered with another status */
function send(url: string, { body, headers, status = 400, settings }: Refused): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
    }
    const sent = request(`${url}/graphql`, options, (response) => {
      response.resume().once('end', () => {
        const isExpected = response.statusCode === status || settings?.['ISNAD_RATE_LIMIT'] !== undefined
        if (isExpected) resolve()
        else reject(new Error(`status ${response.statusCode}`))
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
