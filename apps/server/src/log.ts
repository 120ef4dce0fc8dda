/** One event, with what is known of it. An error keeps its stack here and never reaches a client. */
export interface LogEntry {
  level: 'error' | 'warn' | 'info'
  message: string
  requestId?: string | undefined
  error?: unknown
  method?: string
  path?: string
  status?: number
  /** How long it took. */
  milliseconds?: number
}

export type Log = (entry: LogEntry) => void

/** Writes each entry as one line of JSON to standard error, so that any collector can read it. */
export const logToStderr: Log = ({ error, ...entry }) => {
  const details = error === undefined ? {} : { error: told(error) }
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry, ...details })}\n`)
}

/** How many causes of an error are told. */
const CAUSES = 5

/** An error with its stack and those of its causes: what a driver says is under what was asked of it. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const stacks: string[] = []
  for (let each: unknown = error; each instanceof Error && stacks.length < CAUSES; each = each.cause)
    stacks.push(each.stack ?? each.message)
  return stacks.join('\ncaused by: ')
}
