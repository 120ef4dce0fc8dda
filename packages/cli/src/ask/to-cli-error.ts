import { InputError, IsnadError } from '@isnad/sdk'
import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'

/** The codes of limits that a question itself is over. */
const MISTAKES = new Set(['TEXT_TOO_LONG', 'TOO_MANY_WORDS'])

/** An error of the client as one of the command's: the option in which the mistake stands is named. */
export function toCliError(error: unknown, options: object): unknown {
  if (!(error instanceof IsnadError)) return error
  const isMistake = error instanceof InputError || MISTAKES.has(error.code)
  // Of several, the first: the others mostly follow from it.
  const text = error.errors[0]?.message ?? error.message
  const [message = text, ...rest] = text
    .replaceAll('`records(text:)`', 'isnad ask records --text')
    .split('; ')
  const given = placeOf(text, options)
  return new CliError({
    code: error.code,
    message: given ? `${given.place}: ${message}` : message,
    ...given,
    ...(rest.length > 0 && { next: nextStep(error.code, rest.join('; ')) }),
    exitCode: isMistake ? EXIT.USAGE : EXIT.FAILED,
  })
}

/** The option whose value the message speaks of. */
function placeOf(message: string, options: object): { place: string; value: string } | undefined {
  for (const [name, value] of Object.entries(options))
    if (
      typeof value === 'string' &&
      value !== '' &&
      new RegExp(`(?<![\\w:-])${escape(value)}(?![\\w:-])`).test(message)
    )
      return { place: placeName(name), value }
  return undefined
}

/** `--known-by` for the option `knownBy`; an argument is called as in the help. */
function placeName(name: string): string {
  return name.startsWith('<') ? name : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What the API advises, in terms of the command. */
function nextStep(code: string, advice: string): string {
  if (code === 'UNKNOWN_ID' && !advice.startsWith('did you mean'))
    return 'isnad ask records --text <name> finds ids by name'
  return advice.charAt(0).toUpperCase() + advice.slice(1)
}
