import type { Io } from '../io.ts'

export interface TestIo extends Io {
  /** What was written so far. */
  readonly out: string
  readonly err: string
  /** Asks the command to stop. */
  interrupt(): void
}

export interface TestIoOptions {
  directory?: string
  stdin?: string
  env?: { [name: string]: string }
  isTerminal?: boolean
  /** What the person at the terminal chooses; nobody sits there otherwise. */
  choose?: Io['choose']
}

/** A world for one command: nothing is read from the process, and what is written is kept. */
export function testIo({
  directory = '/',
  stdin = '',
  env = {},
  isTerminal = false,
  choose,
}: TestIoOptions = {}): TestIo {
  const written = { out: '', err: '' }
  const output = (name: keyof typeof written) => ({
    isTerminal,
    columns: 100,
    write(text: string) {
      written[name] += text
    },
  })
  const controller = new AbortController()
  return {
    stdout: output('out'),
    stderr: output('err'),
    stdin: () => Promise.resolve(stdin),
    ...(choose && { choose }),
    directory,
    env,
    interrupted: controller.signal,
    interrupt: () => controller.abort(),
    get out() {
      return written.out
    },
    get err() {
      return written.err
    },
  }
}
