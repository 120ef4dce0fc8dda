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
  const details =
    error === undefined ? {} : { error: error instanceof Error ? (error.stack ?? error.message) : error }
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry, ...details })}\n`)
}
