import * as v from 'valibot'
import { DEFAULT_LIMITS } from './limits.ts'

/** A number that the environment may set. */
interface NumberSetting {
  description: string
  default: number
  least: number
  most: number
}

const whole = (description: string, fallback: number, least = 1, most = Number.MAX_SAFE_INTEGER) =>
  ({ description, default: fallback, least, most }) satisfies NumberSetting

const NUMBERS = {
  ISNAD_MAX_TOKENS: whole('words and signs of a document', DEFAULT_LIMITS.maxTokens),
  ISNAD_MAX_DEPTH: whole('how deep the selections of a document nest', DEFAULT_LIMITS.maxDepth, 1, 200),
  ISNAD_MAX_ALIASES: whole('aliases of a document', DEFAULT_LIMITS.maxAliases, 0),
  ISNAD_MAX_DIRECTIVES: whole('directives of a document', DEFAULT_LIMITS.maxDirectives, 0),
  ISNAD_MAX_COST: whole('fields that an answer may have', DEFAULT_LIMITS.maxCost),
  ISNAD_MAX_PAGE: whole('things of a page', DEFAULT_LIMITS.maxPage, 1, 100),
  ISNAD_MAX_BODY_BYTES: whole('bytes of a body', DEFAULT_LIMITS.maxBodyBytes),
  ISNAD_TIME_LIMIT_MS: whole(
    'milliseconds that an answer may take',
    DEFAULT_LIMITS.timeLimit,
    1,
    2 ** 31 - 1,
  ),
  ISNAD_RATE_LIMIT: whole('requests of one client address in a window; 0 for any number', 6_000, 0),
  ISNAD_RATE_SECONDS: whole('the window of ISNAD_RATE_LIMIT, in seconds', 60, 1, 86_400),
  ISNAD_CACHE_BYTES: whole('memory for kept answers, in bytes; 0 keeps none', 64 * 1024 * 1024, 0),
  ISNAD_SHARED_CACHE_SECONDS: whole(
    'for how long a cache in front may give an answer without asking',
    0,
    0,
    31_536_000,
  ),
  ISNAD_METRICS: whole('1 for Prometheus metrics at /metrics, 0 for none', 1, 0, 1),
  ISNAD_LOG_REQUESTS: whole('1 to log each request as a line of JSON, 0 for errors only', 0, 0, 1),
} as const

const TEXTS = {
  ISNAD_CLIENT_ADDRESS_HEADER:
    'the header in which a trusted proxy in front says the client’s address, such as x-forwarded-for; without it, the address of the connection counts',
} as const

type NumberName = keyof typeof NUMBERS
type TextName = keyof typeof TEXTS

/** What the environment sets of a server. */
export type Settings = { [Name in NumberName]: number } & { [Name in TextName]?: string | undefined }

/** Every setting with what it means and its default, for whoever lists them. */
export const SETTINGS: readonly { name: string; description: string; default: string }[] = [
  ...Object.entries(NUMBERS).map(([name, setting]) => ({
    name,
    description: setting.description,
    default: String(setting.default),
  })),
  ...Object.entries(TEXTS).map(([name, description]) => ({ name, description, default: '' })),
]

/** A setting that cannot be used: which, what it was, and what it may be. */
export class SettingsError extends Error {
  readonly code = 'BAD_SETTING'
  readonly setting: string
  readonly value: string
  readonly expected: string

  constructor(setting: string, value: string, expected: string) {
    super(`${setting} is ${JSON.stringify(value)}; write ${expected}, or unset it`)
    this.name = 'SettingsError'
    this.setting = setting
    this.value = value
    this.expected = expected
  }
}

/**
 * Reads the settings of a server from environment variables. One that is empty counts as unset.
 *
 * @throws SettingsError where one cannot be used
 */
export function readSettings(environment: { readonly [name: string]: string | undefined }): Settings {
  const settings: { [name: string]: number | string | undefined } = {}
  for (const [name, setting] of Object.entries(NUMBERS)) {
    const given = environment[name]
    settings[name] = given ? readNumber(name, given, setting) : setting.default
  }
  for (const name of Object.keys(TEXTS)) {
    const given = environment[name]
    if (given && !v.is(HEADER_NAME, given.toLowerCase()))
      throw new SettingsError(name, given, 'the name of a header, such as x-forwarded-for')
    settings[name] = given ? given.toLowerCase() : undefined
  }
  // Each name of the two tables was given a value of its kind above.
  return settings as Settings
}

const HEADER_NAME = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))

function readNumber(name: string, given: string, { least, most }: NumberSetting): number {
  const schema = v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(least), v.maxValue(most))
  const result = v.safeParse(schema, given)
  if (result.success) return result.output
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`
  throw new SettingsError(name, given, `a whole number ${range}`)
}
