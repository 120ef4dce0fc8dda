import { text } from 'node:stream/consumers'

/** One of the two streams that a command writes to. */
export interface Output {
  write(text: string): void
  /** Whether a person is looking at it. */
  readonly isTerminal: boolean
  /** Width in columns, where it is a terminal. */
  readonly columns?: number | undefined
}

/** One of the things to choose from. */
export interface Choice {
  label: string
  /** A remark beside the one that is pointed at. */
  hint?: string
}

/** All that a command has of the world around it, so that tests can run one without a process. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** Reads standard input to its end. */
  stdin(): Promise<string>
  /**
   * Lets the person at the terminal choose one of several things by arrow keys, or by typing a part of it; absent where
   * nobody sits there. The index, or `undefined` if they would rather not.
   */
  readonly choose?: (question: string, choices: readonly Choice[]) => Promise<number | undefined>
  readonly directory: string
  readonly env: { readonly [name: string]: string | undefined }
  /** Fires when the command should stop: Ctrl-C, a stop by the system, or the parent's end. */
  readonly interrupted: AbortSignal
}

/** The world of the current process. */
export function processIo(): Io {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: () => text(process.stdin),
    // On standard error, so that what is printed can be put into a file.
    ...(process.stdin.isTTY && process.stderr.isTTY && { choose }),
    directory: process.cwd(),
    env: process.env,
    get interrupted() {
      return interruption()
    },
  }
}

async function choose(question: string, choices: readonly Choice[]): Promise<number | undefined> {
  const { autocomplete, isCancel } = await import('@clack/prompts')
  const chosen = await autocomplete({
    message: question,
    options: choices.map(({ label, hint }, value) => ({ value, label, ...(hint !== undefined && { hint }) })),
    maxItems: 12,
    output: process.stderr,
  })
  return isCancel(chosen) ? undefined : chosen
}

function output(stream: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }): Output {
  // `isnad … | head` closes the pipe early, which is no error of anyone's.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns
    },
  }
}

let signal: AbortSignal | undefined

/** Listens only once somebody asks: a command that does not is ended by the signal itself. */
function interruption(): AbortSignal {
  if (signal) return signal
  const controller = new AbortController()
  const stop = () => controller.abort()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  // `npm start` holds the other end of a channel: when it closes, npm start is gone, however it went.
  process.on('disconnect', stop)
  // Listening to the channel must not keep a command running that is done.
  process.channel?.unref()
  return (signal = controller.signal)
}
