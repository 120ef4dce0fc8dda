import type { Readable, Writable } from 'node:stream'

/** All that the command has of the world around it, so that tests can run it without a process. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  /** Whether a person sits at both ends, so that questions can be asked. */
  readonly isInteractive: boolean
  readonly directory: string
}

/** The world of the current process. In CI nobody answers, whatever the streams are. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process
  return {
    stdin,
    stdout,
    stderr,
    isInteractive: stdin.isTTY && stdout.isTTY && !env['CI'],
    directory: process.cwd(),
  }
}
