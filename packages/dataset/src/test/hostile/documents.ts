import { GOOD, source, STATEMENT } from '../package.ts'
import { folder, records, type Hostile } from './fixture.ts'

/** Each level holds ten of the level below. */
const BOMB = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 20 },
  (_, level) =>
    `a${level + 1}: &a${level + 1} [${Array.from({ length: 10 }, () => `*a${level}`).join(', ')}]`,
).join('\n')}\n`

const DOCUMENTS: [name: string, code: string, content: string | Uint8Array, heavy?: true][] = [
  ['aliases that unfold to more than there is room for', 'YAML_ALIAS', BOMB],
  ['an alias that holds itself', 'YAML_ALIAS', 'records: &x [*x]\n'],
  ['a merge key', 'YAML_ALIAS', 'base: &x { id: a }\nrecords:\n  - { <<: *x, kind: place }\n'],
  ['a function for a tag', 'YAML_TAG', 'records: !!js/function "function () { throw 1 }"\n'],
  ['an object of Python for a tag', 'YAML_TAG', 'records: !!python/object/apply:os.system ["touch x"]\n'],
  ['a tag of binary data', 'YAML_TAG', 'records: !!binary aGk=\n'],
  ['a directive', 'YAML_SYNTAX', '%YAML 1.1\n---\nrecords: []\n'],
  ['a second document', 'YAML_SYNTAX', 'records: []\n---\nrecords: []\n'],
  ['a key that stands twice', 'DUPLICATE_KEY', 'records: []\nrecords: []\n'],
  ['keys of prototypes', 'UNKNOWN_KEY', '__proto__: { polluted: yes }\nconstructor: x\nrecords: []\n'],
  [
    'lists in lists, thirty thousand deep',
    'TOO_DEEP',
    `records: ${'['.repeat(30_000)}${']'.repeat(30_000)}\n`,
  ],
  ['maps in maps, ten thousand deep', 'TOO_DEEP', `records: ${'{ a: '.repeat(10_000)}\n`],
  [
    'lines that go in and in',
    'TOO_DEEP',
    Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
  ],
  ['what is not UTF-8', 'BAD_UTF8', Uint8Array.of(0x69, 0x64, 0x3a, 0xff, 0xfe)],
  ['UTF-16', 'BAD_UTF8', Buffer.from('\uFEFFrecords: []\n', 'utf16le')],
  ['an over-long character of UTF-8', 'BAD_UTF8', Uint8Array.of(0x61, 0x3a, 0x20, 0xc0, 0xaf)],
  ['half a surrogate pair', 'BAD_UTF8', 'records: "\\uD83D"\n'],
  ['a zero byte', 'CONTROL_CHARACTER', 'records: \0[]\n'],
  ['a mark that the parser uses itself', 'CONTROL_CHARACTER', 'records: \x18[]\x1F\n'],
  ['an escape of terminals', 'CONTROL_CHARACTER', 'records: "\\e[2J"\n'],
  ['an override in a comment', 'HIDDEN_CHARACTER', 'records: [] # \u202Eevil\n'],
  ['an override that is escaped', 'HIDDEN_CHARACTER', 'records: "\\u202Eevil"\n'],
  [
    'isolates in a name',
    'HIDDEN_CHARACTER',
    GOOD['records/things.yaml']!.replace('al-Manara', '\u2066x\u2069'),
  ],
  ['fifty thousand errors', 'YAML_SYNTAX', `records: [${','.repeat(50_000)}]\n`, true],
  ['thirty thousand documents', 'YAML_SYNTAX', '---\n'.repeat(30_000), true],
  ['thirty thousand keys that stand twice', 'DUPLICATE_KEY', 'a: 1\n'.repeat(30_000), true],
  ['a hundred thousand keys that stand twice', 'TOO_MANY_PARTS', 'a: 1\n'.repeat(100_000), true],
  ['a million empty lists', 'TOO_MANY_PARTS', `records: [${'[],'.repeat(1_000_000)}]\n`, true],
  ['five megabytes of marks', 'TOO_MANY_PARTS', `records: [${','.repeat(5_000_000)}]\n`, true],
  ['a million lines', 'TOO_MANY_PARTS', 'a:\n'.repeat(1_000_000), true],
  ['a hundred thousand records that are none', 'WRONG_TYPE', `records:\n${'  - x\n'.repeat(100_000)}`, true],
  ['a merge of maps', 'UNKNOWN_KEY', 'records:\n  - { <<: { id: x }, kind: place, labels: { en: X } }\n'],
  ['a key that is a list', 'WRONG_TYPE', '? [a, b]\n: c\nrecords: []\n'],
  ['characters longer than they are', 'BAD_UTF8', Buffer.from('records: [] # \xC0\xAF\n', 'latin1')],
  ['halves of characters as bytes', 'BAD_UTF8', Buffer.from('records: [] # \xED\xA0\xBD\n', 'latin1')],
  ['a link of terminals in a text', 'CONTROL_CHARACTER', 'records: "\\e]8;;x\\a"\n'],
  ['a million lines of comment', 'TOO_MANY_PARTS', `${'# x\n'.repeat(1_000_000)}records: x\n`, true],
  [
    'more lists and maps than a file has',
    'TOO_MANY_PARTS',
    `records:\n${'  - { id: x, labels: {} }\n'.repeat(45_000)}`,
    true,
  ],
  [
    'sixty thousand unknown keys',
    'UNKNOWN_KEY',
    Array.from({ length: 60_000 }, (_, n) => `k${n}: 1\n`).join(''),
    true,
  ],
]

const documents: Hostile[] = DOCUMENTS.map(([name, code, content, heavy]) => ({
  name: `YAML with ${name}`,
  code,
  ...(heavy && { heavy }),
  make: records(content),
}))

/** An item that says something of the block, with a value that is not what it should be. */
function item(lines: string): Hostile['make'] {
  const content = source(`  - id: statement\n    cite: ${STATEMENT}\n    about: block\n${lines}`)
  return folder({ 'sources/manara-03.yaml': content })
}

const values: Hostile[] = [
  {
    name: 'a date of a hundred thousand characters',
    code: 'BAD_PERIOD',
    heavy: true,
    make: item(`    time: '[${'2016-01-01,'.repeat(9000)}2016-01-02]'\n    orderedBy: regulator\n`),
  },
  {
    name: 'a date of brackets',
    code: 'BAD_PERIOD',
    heavy: true,
    make: item(`    time: '${'['.repeat(5000)}'\n    orderedBy: regulator\n`),
  },
  {
    name: 'an id of a megabyte',
    code: 'BAD_ID',
    make: item(`    orderedBy: ${'a-'.repeat(500_000)}\n`),
  },
  {
    name: 'a key of a megabyte',
    code: 'UNKNOWN_KEY',
    make: item(`    ? ${'a'.repeat(1_000_000)}\n    : x\n    orderedBy: regulator\n`),
  },
]

export const hostileDocuments: readonly Hostile[] = [...documents, ...values]
