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

/** The arguments that take a text, one document for each. */
const ARGUMENTS: { readonly [name: string]: string } = {
  'record(id)': 'query Q($s: ID!) { record(id: $s) { id } }',
  'node(id)': 'query Q($s: ID!) { node(id: $s) { id } }',
  'nodes(ids)': 'query Q($s: ID!) { nodes(ids: [$s]) { id } }',
  'claim(id)': 'query Q($s: ID!) { claim(id: $s) { id } }',
  'source(id)': 'query Q($s: ID!) { source(id: $s) { id } }',
  'dataset(id)': 'query Q($s: ID!) { dataset(id: $s) { id } }',
  'records(text)': 'query Q($s: String) { records(text: $s, first: 1) { totalCount nodes { id } } }',
  'records(dataset)': 'query Q($s: ID) { records(dataset: $s, first: 1) { nodes { id } } }',
  'records(after)': 'query Q($s: String) { records(after: $s, first: 1) { nodes { id } } }',
  'records(before)': 'query Q($s: String) { records(before: $s, last: 1) { nodes { id } } }',
  'claims(after)': 'query Q($s: String) { claims(after: $s, first: 1) { nodes { id } } }',
  'claims(about)': 'query Q($s: ID) { claims(about: $s, first: 1) { nodes { id } } }',
  'claims(saidBy)': 'query Q($s: ID) { claims(saidBy: $s, first: 1) { nodes { id } } }',
  'claims(source)': 'query Q($s: ID) { claims(source: $s, first: 1) { nodes { id } } }',
  'claims(valueRecord)': 'query Q($s: ID) { claims(valueRecord: $s, first: 1) { nodes { id } } }',
  'events(during)': 'query Q($s: String) { events(during: $s, first: 1) { nodes { id } } }',
  'events(participant)': 'query Q($s: ID) { events(participant: $s, first: 1) { nodes { id } } }',
  'events(after)': 'query Q($s: String) { events(after: $s, first: 1) { nodes { id } } }',
  'sources(publisher)': 'query Q($s: ID) { sources(publisher: $s, first: 1) { nodes { id } } }',
  'sources(language)': 'query Q($s: String) { sources(language: $s, first: 1) { nodes { id } } }',
  'sources(after)': 'query Q($s: String) { sources(after: $s, first: 1) { nodes { id } } }',
  'conflicts(about)': 'query Q($s: ID) { conflicts(about: $s, first: 1) { nodes { property } } }',
  'conflicts(after)': 'query Q($s: String) { conflicts(after: $s, first: 1) { nodes { property } } }',
  'label(language)': 'query Q($s: String) { record(id: "commons:MA") { label(language: $s) } }',
  'record.claims(after)':
    'query Q($s: String) { record(id: "whatsapp") { claims(after: $s, first: 1) { nodes { id } } } }',
  'record.facts(after)':
    'query Q($s: String) { record(id: "whatsapp") { facts(after: $s, first: 1) { nodes { id } } } }',
  'source.claims(after)':
    'query Q($s: String) { sources(first: 1) { nodes { claims(after: $s, first: 1) { nodes { id } } } } }',
  'availability(service)':
    'query Q($s: ID!) { availability(service: $s, feature: VOICE_CALL, place: "MA", at: "2016-03-15") { verdict } }',
  'availability(place)':
    'query Q($s: ID!) { availability(service: "whatsapp", feature: VOICE_CALL, place: $s, at: "2016-03-15") { verdict } }',
  'availability(operator)':
    'query Q($s: ID) { availability(service: "whatsapp", feature: VOICE_CALL, place: "MA", operator: $s, at: "2016-03-15") { verdict } }',
  'availability(at)':
    'query Q($s: Date!) { availability(service: "whatsapp", feature: VOICE_CALL, place: "MA", at: $s) { verdict } }',
  'availability(knownBy)':
    'query Q($s: Date) { availability(service: "whatsapp", feature: VOICE_CALL, place: "MA", at: "2016-03-15", knownBy: $s) { verdict } }',
  'availabilityTimeline(from)': 'query Q($s: Date) { availabilityTimeline(place: "MA", from: $s) { from } }',
  '__type(name)': 'query Q($s: String!) { __type(name: $s) { name } }',
}

/** Every text in every argument: answered, or refused with a code, and at once. */
export const VALUE_ATTACKS: Attack[] = Object.entries(ARGUMENTS).map(([name, query]) => ({
  name: `${Object.keys(TEXTS).length} texts in ${name}`,
  async run(target) {
    let slowest = 0
    for (const [text, s] of Object.entries(TEXTS)) {
      const { codes, took } = await send(target, JSON.stringify({ query, variables: { s } })).catch(
        (error: Error) => {
          throw new Error(`${text}: ${error.message}`)
        },
      )
      hold(codes.every(Boolean), `${text}: an error without a code`)
      slowest = Math.max(slowest, took)
    }
    hold(slowest < 2_000, `${slowest.toFixed(0)} ms`)
    return `at most ${slowest.toFixed(0)} ms`
  },
}))
