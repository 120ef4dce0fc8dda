import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GOOD } from '../test/package.ts'
import type { Path } from '../path.ts'
import { parseWhole, parseYaml } from '../yaml-file.ts'
import { readSimpleYaml } from './read-simple-yaml.ts'

/** What the simple reader says must be what the whole parser says, without a complaint; or it says nothing. */
function expectSame(text: string): boolean {
  const simple = readSimpleYaml(text)
  if ('beyond' in simple) return false
  const { value, issues } = parseWhole(text, 'a.yaml')
  expect({ issues, value }, JSON.stringify(text)).toEqual({ issues: [], value: simple.value })
  expectSamePlaces(text, simple.value)
  return true
}

/** Every part, and what stands beside it and is not there, is where the whole parser finds it. */
function expectSamePlaces(text: string, value: unknown): void {
  const [simple, whole] = [parseYaml(text, 'a.yaml'), parseWhole(text, 'a.yaml')]
  const paths = pathsOf(value)
  // Some twelve of a large file, because the whole parser is asked for each.
  const every = Math.ceil(paths.length / 12)
  for (const path of paths.filter((_, index) => index % every === 0))
    for (const each of [path, [...path, 'none'], [...path, 99]])
      for (const part of ['key', 'value'] as const) {
        const asked = `${JSON.stringify(text.slice(0, 500))} ${JSON.stringify(each)} ${part}`
        expect(simple.locate(each, part), asked).toEqual(whole.locate(each, part))
        expect(simple.span(each, part), asked).toEqual(whole.span(each, part))
      }
}

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const below: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [[], ...below.flatMap(([step, part]) => pathsOf(part).map((path) => [step, ...path]))]
}

/** The files of this repository's own datasets. */
const FILES = [
  'dataset-commons/records',
  'dataset-morocco-voip-2016/records',
  'dataset-morocco-voip-2016/sources',
]
  .map((folder) => new URL(`../../../${folder}/`, import.meta.url))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
  )

test.each(FILES)('reads %s as the whole parser does', (_, text) => {
  expect(expectSame(text)).toBe(true)
})

test('reads every shape in which files are written', () => {
  const text = `# a comment
a: 1
b-c: text with spaces, commas and a # in it # but not this
d: [] # a list
e: { f: commons:MA, g: [1, two, 'it''s', "say \\"so\\""], h: { i: true },
     j: null }
k:
  - l: 2016-03-15
    m:
    - 007-
    - -x
  - { n: ~ }

  # between
  - o
p: >-
  one
  two

  three # no comment


q: |
    اثنان
    # no comment
r:
s: http://example.org/#part
`
  expect(expectSame(text)).toBe(true)
})

test.each([
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !b c\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['a directive', '%YAML 1.1\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a key twice in a flow map', '{ a: 1, a: 2 }\n'],
  ['a key that is a number', '2016: a\n'],
  ['a key that is a word of the schema', 'a: { null: b }\n'],
  ['a key that objects treat in a way of their own', 'constructor: a\n'],
  ['a map within a line', 'a: b: c\n'],
  ['a list within a line', 'a: - b\n'],
  ['a text on two lines', 'a: b\n  c\n'],
  ['a number with a fraction', 'a: 1.0\n'],
  ['an octal number', 'a: 0o17\n'],
  ['a number with a leading zero', 'a: 012\n'],
  ['infinity', 'a: -.inf\n'],
  ['a tab', 'a:\tb\n'],
  ['a carriage return', 'a: b\r\n'],
  ['a text that is not in NFC', 'a: e\u0301\n'],
  ['half of a surrogate pair', 'a: \uD83D\n'],
  ['a flow map that ends too far left', 'a: {\n  b: c\n}\n'],
  ['a comment in a flow map', 'a: { b: c # d\n  }\n'],
  ['a line of a folded text that stands deeper', 'a: >-\n  b\n    c\n'],
  ['no end of the last line', 'a: b'],
])('leaves %s to the whole parser', (_, text) => {
  expect(readSimpleYaml(text)).toHaveProperty('beyond')
})

/** Pieces of which nearly everything can be made that means something in YAML. */
const PIECE = fc.constantFrom(
  ...`a·b: ·c:·: ·:·- ·-·\n·\n·\n  ·\n  ·\n    · ·  ·{ ·{·}·[·]·, ·,·"·'·''·\\·#· # ·1·0·2016-03·true·null·~`.split(
    '·',
  ),
  ...`: >-\n  ·: |\n  ·ح·? ·&a ·*a·!t ·%·@·\`·---·...·.·<<: ·|·>·+·\t·e\u0301·1e3·b: { · }`.split('·'),
)

test(
  'reads nothing in another way than the whole parser, whatever pieces are put together',
  { timeout: 30_000 },
  () => {
    const text = fc.array(PIECE, { maxLength: 14 }).map((pieces) => `${pieces.join('')}\n`)
    fc.assert(
      fc.property(text, (one) => void expectSame(one)),
      { numRuns: 10_000 },
    )
  },
)

test(
  'reads nothing in another way where something is put into a good file or left out of it',
  { timeout: 30_000 },
  () => {
    const good = Object.entries(GOOD).filter(([file]) => file.endsWith('.yaml'))
    const change = fc.record({
      file: fc.constantFrom(...good.map(([, text]) => text.split('\n').slice(0, 16).join('\n') + '\n')),
      at: fc.nat(),
      length: fc.nat(3),
      piece: fc.option(PIECE, { nil: '' }),
    })
    fc.assert(
      fc.property(change, ({ file, at, length, piece }) => {
        const from = at % file.length
        expectSame(file.slice(0, from) + piece + file.slice(from + length))
      }),
      { numRuns: 1_000 },
    )
  },
)
