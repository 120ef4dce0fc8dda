import childProcess from 'node:child_process'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import vm from 'node:vm'

/**
 * Makes every way to the network, to other programs and to code made of text throw and be noted. It holds for the process.
 *
 * @returns what was used so far
 */
export function forbidden(): () => string[] {
  const used: string[] = []
  const refuse = (what: string) => () => {
    used.push(what)
    throw new Error(`${what} is forbidden`)
  }
  // The types of what is replaced do not matter: nothing may call it.
  net.Socket.prototype.connect = refuse('net')
  dns.lookup = refuse('dns.lookup') as never
  dns.promises.lookup = refuse('dns.promises.lookup')
  globalThis.fetch = refuse('fetch')
  for (const name of ['spawn', 'spawnSync', 'exec', 'execFile', 'fork'] as const)
    childProcess[name] = refuse(`child_process.${name}`) as never
  vm.Script = refuse('vm.Script') as never
  syncBuiltinESMExports()
  return () => used
}
