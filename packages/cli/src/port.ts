import { InvalidArgumentError } from 'commander'
import { CliError } from './cli-error.ts'
import { EXIT } from './exit-codes.ts'

/** Reads a port: `4000`. */
export function toPort(given: string): number {
  const port = Number(given)
  if (/^\d+$/.test(given) && port < 65_536) return port
  throw new InvalidArgumentError('Write a number from 0 to 65535; 0 takes any port that is free.')
}

/** Where a server was to listen. */
export interface ListenPlace {
  port: number
  host?: string | undefined
  /** What to call with another port: `isnad serve`. */
  command: string
  byNpmStart?: boolean
}

/** What the system says where a server cannot listen, and what to do; none for any other error. */
export function listenProblem(error: unknown, place: ListenPlace): CliError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const { port, host, command, byNpmStart = false } = place
  const other = byNpmStart ? `PORT=${another(port)} npm start` : `${command} --port ${another(port)}`
  switch (error.code) {
    case 'EADDRINUSE':
      return ofPort(
        'PORT_TAKEN',
        `port ${port} is in use by another program`,
        `Stop that program, or choose another port: ${other}`,
      )
    case 'EACCES':
      return ofPort(
        'PORT_REFUSED',
        `this user may not listen on port ${port}`,
        `Ports below 1024 are mostly kept from programs; choose another: ${other}`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EINVAL':
      return new CliError({
        code: 'NO_SUCH_ADDRESS',
        message: `--host ${host} is no address of this machine`,
        place: '--host',
        value: String(host),
        next: 'Give 127.0.0.1 for this machine alone, or leave it out for every address',
      })
    default:
      return undefined
  }

  function ofPort(code: string, message: string, next: string): CliError {
    return new CliError({ code, message, place: '--port', value: String(port), next, exitCode: EXIT.FAILED })
  }
}

/** A port that is likely free, and that anybody may take. */
function another(port: number): number {
  return port < 1024 || port === 65_535 ? 4000 : port + 1
}
