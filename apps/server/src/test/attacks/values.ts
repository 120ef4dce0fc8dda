import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isRequiredArgument,
} from 'graphql'
import { hold, type Attack } from './attack.ts'
import { send } from './documents.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Texts that break what is careless. */
const TEXTS: { readonly [name: string]: string } = {
  'the other way round': '\u202egnp.ram\u202c',
  isolates: '\u2066a\u2069\u2067b',
  'a null byte': 'a\u0000b',
  'half a sign': '\ud800',
  'halves in the wrong order': '\udfff\ud800',
  'no character': '\uffff\ufffe',
  'a mark of order': '\ufeffMA',
  'marks without end': `a${'\u0301'.repeat(2_000)}`,
  'one sign that unfolds to eighteen': '\ufdfa'.repeat(3_000),
  'signs of LIKE': '%_\\%%__\\',
  SQL: `'"; drop table claims; --`,
  'a template': '${7*7}{{7*7}}#{7*7}',
  'lines of a log': 'a\r\n{"level":"error"}',
  'a path': '../../../etc/passwd',
  'a key of every object': '__proto__',
  blanks: ' \u00a0\u2003\u200b\u3000',
  emptiness: '',
  'a number': '1e999',
  'a long text': 'x'.repeat(200_000),
  'joined people': '👩‍👩‍👧‍👦'.repeat(200),
  'a cursor of a list': base64('DC:J:["commons:MA"]'),
  'a cursor of another length': base64('DC:J:["a","b","c","d"]'),
  'a cursor of three texts': base64('DC:T:["S:a","S:b","S:c"]'),
  'a cursor of two numbers': base64('DC:T:["N:1","N:2"]'),
  'a cursor of two texts': base64('DC:T:["S:a","S:b"]'),
  'a cursor of lists': base64('DC:T:[["S:a"],{}]'),
  'a cursor of a text': base64('DC:S:a'),
  'a cursor of a number': base64('DC:N:5'),
  'a cursor of no number': base64('DC:N:NaN'),
  'a cursor of a day': base64('DC:D:9999999999999999'),
  'a cursor of an object': base64('DC:J:{"__proto__":1}'),
  'a cursor with a null byte': base64('DC:S:a\u0000b'),
  'a cursor of nothing': base64('DC:'),
  'half of base64': '!!!=',
}

/** What else a question needs, by the name of the argument. */
const NEEDED: { readonly [argument: string]: string } = {
  service: '"whatsapp"',
  feature: 'VOICE_CALL',
  place: '"MA"',
  at: '"2016-03-15"',
  id: '"commons:MA"',
  ids: '["commons:MA"]',
  text: '"whatsapp"',
}

const TAKES_TEXT = new Set(['String', 'ID', 'Date'])

/** A document for each argument of a question that takes a text, from the schema: those that are added are attacked too. */
function questions(): [name: string, query: string][] {
  const schema = buildSchema(
    readFileSync(fileURLToPath(import.meta.resolve('@isnad/graphql/schema.graphql')), 'utf8'),
  )
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
    field.args
      .filter(({ type }) => TAKES_TEXT.has(getNamedType(type).name))
      .map(({ name, type }): [string, string] => {
        const others = field.args
          .filter((other) => other.name !== name && isRequiredArgument(other))
          .map((other) => `${other.name}: ${NEEDED[other.name] ?? '"a"'}`)
        const list = isListType(getNullableType(type))
        const size = field.args.some((other) => other.name === 'last')
          ? [name === 'before' ? 'last: 1' : 'first: 1']
          : []
        const given = [`${name}: ${list ? '[$s]' : '$s'}`, ...others, ...size].join(', ')
        const below = getNamedType(field.type)
        const selection = !isCompositeType(below)
          ? ''
          : below.name.endsWith('Connection')
            ? '{ nodes { __typename } }'
            : '{ __typename }'
        return [
          `${field.name}(${name})`,
          `query Q($s: ${getNamedType(type).name}!) { ${field.name}(${given}) ${selection} }`,
        ]
      }),
  )
}

/** Arguments of other fields, of introspection, and a count beside a page. */
const OTHERS: [name: string, query: string][] = [
  ['records(text) counted', 'query Q($s: String) { records(text: $s, first: 1) { totalCount } }'],
  ['label(language)', 'query Q($s: String) { record(id: "commons:MA") { label(language: $s) } }'],
  [
    'record.claims(after)',
    'query Q($s: String) { record(id: "whatsapp") { claims(after: $s, first: 1) { nodes { id } } } }',
  ],
  [
    'record.facts(after)',
    'query Q($s: String) { record(id: "whatsapp") { facts(after: $s, first: 1) { nodes { id } } } }',
  ],
  [
    'source.claims(after)',
    'query Q($s: String) { sources(first: 1) { nodes { claims(after: $s, first: 1) { nodes { id } } } } }',
  ],
  ['__type(name)', 'query Q($s: String!) { __type(name: $s) { name } }'],
]

/** Every text in every argument: answered, or refused with a code, and at once. */
export const VALUE_ATTACKS: Attack[] = [...questions(), ...OTHERS].map(([name, query]) => ({
  name: `${Object.keys(TEXTS).length} texts in ${name}`,
  async run(target) {
    let slowest = 0
    for (const [text, s] of Object.entries(TEXTS)) {
      const {
        codes,
        took,
        text: { length },
      } = await send(target, JSON.stringify({ query, variables: { s } })).catch((error: Error) => {
        throw new Error(`${text}: ${error.message}`)
      })
      hold(codes.every(Boolean), `${text}: an error without a code`)
      hold(codes.length === 0 || length < 4_000, `${text}: ${length} characters of refusal`)
      slowest = Math.max(slowest, took)
    }
    hold(slowest < 2_000, `${slowest.toFixed(0)} ms`)
    return `at most ${slowest.toFixed(0)} ms`
  },
}))
