import * as v from 'valibot'
import { networks } from './client-address.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { MAX_CONNECTIONS_PER_ADDRESS } from './limit-connections.ts'
import { MAX_UNSENT_BYTES } from './limit-unsent.ts'

/** One setting: what it means, what it is without being set, and how its text is read. */
interface Setting<TValue> {
  description: string
  default: TValue
  /** What it may be, in words: it completes "write …". */
  expected: string
  /** @throws where the text cannot be used */
  read: (text: string) => TValue
}

/** Every setting, by the name of its environment variable. `isnad serve --help` lists them from here. */
const DEFINITIONS = {
  PORT: whole('the port to listen on; 0 takes any that is free', 4000, 0, 65_535),
  DATABASE_URL: optional(
    'the database: a postgres:// address, or the path of an SQLite file, made where there is none',
    'a postgres:// address, or a path',
    readDatabase,
  ),
  DATABASE_REPLICA_URLS: list(
    'streaming replicas of the PostgreSQL database, which answer reads',
    'postgres:// addresses with commas between them',
    [],
    (url) => {
      if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) throw new TypeError('no address')
    },
  ),
  ISNAD_MAX_TOKENS: whole('words and signs of a document', DEFAULT_LIMITS.maxTokens),
  ISNAD_MAX_DOCUMENT_LENGTH: whole('characters of a document', DEFAULT_LIMITS.maxDocumentLength),
  ISNAD_MAX_DEPTH: whole('how deep the selections of a document nest', DEFAULT_LIMITS.maxDepth, 1, 200),
  ISNAD_MAX_ALIASES: whole('aliases of a document', DEFAULT_LIMITS.maxAliases, 0),
  ISNAD_MAX_DIRECTIVES: whole('directives of a document', DEFAULT_LIMITS.maxDirectives, 0),
  ISNAD_MAX_MERGES: whole('fields that stand again in one selection', DEFAULT_LIMITS.maxMerges, 0),
  ISNAD_MAX_VARIABLES_DEPTH: whole('how deep variables nest', DEFAULT_LIMITS.maxVariablesDepth, 1, 1_000),
  ISNAD_MAX_VALUES: whole(
    'values of a request in JSON, with those of lists and objects in its variables',
    DEFAULT_LIMITS.maxValues,
    10,
  ),
  ISNAD_MAX_COST: whole('fields that an answer may have', DEFAULT_LIMITS.maxCost),
  ISNAD_MAX_PAGE: whole('things of a page', DEFAULT_LIMITS.maxPage, 1, 100),
  ISNAD_MAX_BODY_BYTES: whole('bytes of a body', DEFAULT_LIMITS.maxBodyBytes),
  ISNAD_TIME_LIMIT_MS: whole(
    'milliseconds that an answer may take',
    DEFAULT_LIMITS.timeLimit,
    1,
    2 ** 31 - 1,
  ),
  ISNAD_MAX_CONNECTIONS: whole('connections at a time; one more is closed at once', 10_000),
  ISNAD_ADDRESS_CONNECTIONS: whole(
    'connections of one address at a time, but those of ISNAD_TRUSTED_PROXIES; 0 for any number',
    MAX_CONNECTIONS_PER_ADDRESS,
    0,
  ),
  ISNAD_MAX_UNSENT_BYTES: whole(
    'bytes that may wait for clients that do not read; of more, those with most are closed',
    MAX_UNSENT_BYTES,
  ),
  ISNAD_MAX_SUBSCRIBERS: whole('subscribers at a time; one more is refused with 503', 8_000, 0),
  ISNAD_RATE_LIMIT: whole('requests of one client address in a window; 0 for any number', 6_000, 0),
  ISNAD_RATE_SECONDS: whole('the window of ISNAD_RATE_LIMIT, in seconds', 60, 1, 86_400),
  ISNAD_CLIENT_ADDRESS_HEADER: optional(
    'the header in which a proxy in front says the client’s address, such as x-forwarded-for; without it, that of the connection counts',
    'the name of a header, such as x-forwarded-for',
    (text) => v.parse(HEADER_NAME, text.toLowerCase()),
  ),
  ISNAD_TRUSTED_PROXIES: list(
    'the proxies whose ISNAD_CLIENT_ADDRESS_HEADER is believed, and whose connections are not limited; by default those on this machine and in private networks',
    'addresses or networks, such as 192.0.2.7, 198.51.100.0/24',
    undefined,
    (network) => networks([network]),
  ),
  ISNAD_CACHE_BYTES: whole('memory for kept answers, in bytes; 0 keeps none', 64 * 1024 * 1024, 0),
  ISNAD_SHARED_CACHE_SECONDS: whole(
    'for how long a cache in front may give an answer without asking',
    0,
    0,
    31_536_000,
  ),
  ISNAD_DRAIN_SECONDS: whole(
    'for how long a server that is to stop says so at /ready before it takes no more requests',
    0,
    0,
    600,
  ),
  ISNAD_STOP_SECONDS: whole('for how long answers under way are waited for when it stops', 10, 0, 600),
  ISNAD_METRICS: whole('1 for Prometheus metrics at /metrics, 0 for none', 1, 0, 1),
  ISNAD_LOG_REQUESTS: whole('1 to log each request as a line of JSON, 0 for errors only', 0, 0, 1),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    'where traces are sent, by OTLP over HTTP, such as http://localhost:4318; without it there are none',
    'an http:// or https:// address',
    readEndpoint,
  ),
  OTEL_SERVICE_NAME: optional('the name of this server in traces; isnad by default', 'a name', String),
  OTEL_TRACES_SAMPLER_ARG: part('which part of the requests that no caller traces is traced, from 0 to 1', 1),
} satisfies { [name: string]: Setting<unknown> }

/** What the environment sets of a server. */
export type Settings = {
  [Name in keyof typeof DEFINITIONS]:
    | ReturnType<(typeof DEFINITIONS)[Name]['read']>
    | (typeof DEFINITIONS)[Name]['default']
}

/** Every setting with what it means and its default, for whoever lists them. */
export const SETTINGS: readonly { name: string; description: string; default: string }[] = Object.entries<
  Setting<unknown>
>(DEFINITIONS).map(([name, { description, default: value }]) => ({
  name,
  description,
  // Lists and what is unset say their defaults themselves.
  default: typeof value === 'number' ? String(value) : '',
}))

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
  const settings = Object.entries<Setting<unknown>>(DEFINITIONS).map(([name, setting]) => {
    const given = environment[name]?.trim()
    return [name, given ? readOne(name, given, setting) : setting.default]
  })
  // Each name of the definitions was given a value of its own.
  return Object.fromEntries(settings) as Settings
}

function readOne(name: string, given: string, { read, expected }: Setting<unknown>): unknown {
  try {
    return read(given)
  } catch {
    // An address may have a password, which no log should.
    throw new SettingsError(name, given.replace(/(\/\/[^:@/]*):[^@/]*@/, '$1:…@'), expected)
  }
}

function whole(
  description: string,
  fallback: number,
  least = 1,
  most = Number.MAX_SAFE_INTEGER,
): Setting<number> {
  const schema = v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(least), v.maxValue(most))
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`
  return {
    description,
    default: fallback,
    expected: `a whole number ${range}`,
    read: (text) => v.parse(schema, text),
  }
}

function part(description: string, fallback: number): Setting<number> {
  const schema = v.pipe(v.string(), v.decimal(), v.transform(Number), v.minValue(0), v.maxValue(1))
  return {
    description,
    default: fallback,
    expected: 'a number from 0 to 1',
    read: (text) => v.parse(schema, text),
  }
}

function optional(
  description: string,
  expected: string,
  read: (text: string) => string,
): Setting<string | undefined> {
  return { description, default: undefined, expected, read }
}

/** @param check throws where one is none */
function list<TDefault extends readonly string[] | undefined>(
  description: string,
  expected: string,
  fallback: TDefault,
  check: (one: string) => void,
): Setting<readonly string[] | TDefault> {
  const read = (text: string) => {
    const all = text.split(/[\s,]+/).filter(Boolean)
    all.forEach(check)
    return all
  }
  return { description, default: fallback, expected, read }
}

const HEADER_NAME = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))

function readDatabase(text: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1]
  if (scheme === undefined || scheme === 'file') return text
  if (!/^postgres(?:ql)?$/.test(scheme) || !URL.canParse(text)) throw new TypeError('no database')
  return text
}

function readEndpoint(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new TypeError('no address')
  return text.replace(/\/$/, '')
}
