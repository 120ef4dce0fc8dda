import { InvalidArgumentError } from 'commander'
import { CliError } from './cli-error.ts'
import { EXIT } from './exit-codes.ts'

/** Reads a port: `4000`. */
export function toPort(given: string): number {
  const port = Number(given)
  if (/^\d+$/.test(given) && port < 65_536) return port
  throw new InvalidArgumentError('Write a number from 0 to 65535; 0 takes any port that is free.')
}

/** Whether a server failed to start because another one is there. */
export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** @param command what to call with another port: `isnad serve` */
export function portTaken(port: number, command: string, byNpmStart = false): CliError {
  return new CliError({
    code: 'PORT_TAKEN',
    message: `port ${port} is in use by another program`,
    place: '--port',
    value: String(port),
    next: `Stop that program, or choose another port: ${byNpmStart ? `PORT=${port + 1} npm start` : `${command} --port ${port + 1}`}`,
    exitCode: EXIT.FAILED,
  })
}
