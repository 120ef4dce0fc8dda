/** Something that a stranger may send. */
export interface Attack {
  name: string
  /** @throws an Error where the server did not stand it; gives what was seen, in a few words */
  run(target: Target): Promise<string>
}

/** The server that is attacked. */
export interface Target {
  /** Its address: `http://127.0.0.1:4000`. */
  url: string
  port: number
}

/** What nobody may be answered: a failure that the server did not expect, or words of its inside. */
const INSIDE =
  /INTERNAL_SERVER_ERROR|node_modules|node:internal|\bat .*\.[jt]s:\d|TypeError|RangeError|select "/

/** @throws where an answer says what only the log may say, or that something went wrong inside */
export function outside(status: number, text: string): void {
  if (status >= 500 && status !== 503) throw new Error(`status ${status}: ${text.slice(0, 200)}`)
  const found = INSIDE.exec(text)
  if (found)
    throw new Error(
      `answered with ${JSON.stringify(text.slice(Math.max(0, found.index - 80), found.index + 200))}`,
    )
}

/** @throws where it does not hold */
export function hold(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
