import { InputError } from './errors.ts'

/** Calls what the caller gave as an option, or uses it. @throws InputError where that throws, with what it threw as its `cause` */
export async function told<T>(option: string, call: () => T | Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw new InputError(`\`${option}\` failed: ${String(cause)}`, undefined, false, { cause })
  }
}

/**
 * A number that an option gives. Without limits it is a time to wait, in milliseconds, which platforms' timers know up to
 * 24 days, and 30 seconds where nothing is given.
 *
 * @throws InputError where it is no whole one within the limits
 */
export function checkNumber(option: string, number = 30_000, lowest = 1, highest = 2 ** 31 - 1): number {
  if (number >= lowest && number <= highest && (number % 1 === 0 || number === Infinity)) return number
  throw new InputError(`\`${option}\` must be a whole number from ${lowest} to ${highest}, not ${number}`)
}

/** The options of calls and of lists, which are made of calls, as `checkNames` reads them. */
export const CALL = '$signal:$timeout:$retry:$release:$pageSize:$after:'

/**
 * The text of what the caller gave for a document.
 *
 * @throws InputError where it is none: nothing, or what another library made of a text
 */
export function textOf(document: unknown): string {
  const text = String(document)
  if (text.includes('{')) return text
  throw new InputError(`\`document\` must be a text, not ${text}`)
}

/**
 * Looks whether a document, or a call, knows all that is given to it: a filter that is misspelt would else be left out, and the
 * answer be one to another question.
 *
 * @param text of the document, or as much of it as declares what may be given; of a call, its options as a document declares them
 * @throws InputError that names what is unknown, and what is known
 */
export function checkNames(text: string, given: unknown): void {
  const known = Array.from(text.matchAll(/\$(\w+)\s*:/g), ([, name]) => name)
  for (const [name, value] of Object.entries(given ?? {}))
    if (value !== undefined && !known.includes(name))
      throw new InputError(`\`${name}\` is unknown; known are: ${known.join(', ') || 'none'}`)
}
