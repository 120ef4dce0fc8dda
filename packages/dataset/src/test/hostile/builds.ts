import { LIMITS } from '../../open/limits.ts'
import { GOOD } from '../package.ts'
import { packed, tarball } from '../tarball.ts'
import { built, builtFolder, MANIFEST, tarballOf, type Hostile } from './fixture.ts'

const DEEP = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`

/** Puts a text in the place of another, which must be there. */
function replace(from: string | RegExp, to: string): (ndjson: string) => string {
  return (ndjson) => {
    const changed = ndjson.replace(from, to)
    if (changed === ndjson) throw new Error(`there is no ${String(from)}`)
    return changed
  }
}

/** Lines that no build writes; each has the hash that it should have. */
const LINES: [name: string, code: string, change: (ndjson: string) => string | Uint8Array][] = [
  ['a line that is not JSON', 'BAD_BUILD', (ndjson) => `${ndjson}{\n`],
  ['an empty line', 'BAD_BUILD', (ndjson) => `${ndjson}\n`],
  ['nothing', 'BAD_BUILD', () => ''],
  ['no line of a dataset', 'BAD_BUILD', (ndjson) => ndjson.slice(ndjson.indexOf('\n') + 1)],
  ['a last line without an end', 'BAD_BUILD', (ndjson) => ndjson.trimEnd()],
  [
    'a second line of a dataset',
    'NOT_CANONICAL',
    (ndjson) => `${ndjson.slice(0, ndjson.indexOf('\n') + 1)}${ndjson}`,
  ],
  ['a key that stands twice', 'NOT_CANONICAL', replace('{"claim":{', '{"claim":{"denied":false,')],
  [
    'the key of a prototype',
    'BAD_BUILD',
    replace('{"record":{', '{"record":{"__proto__":{"polluted":true},'),
  ],
  ['the key of a prototype in a text', 'NOT_CANONICAL', replace(/"title":\{/, '"title":{"__proto__":"x",')],
  ['white space', 'NOT_CANONICAL', replace('{"claim":{', '{ "claim":{')],
  ['a mark of byte order', 'BAD_BUILD', (ndjson) => `\uFEFF${ndjson}`],
  [
    'a line that stands twice',
    'NOT_CANONICAL',
    (ndjson) => ndjson + ndjson.trimEnd().split('\n').at(-1)! + '\n',
  ],
  ['a line a hundred thousand deep', 'BAD_BUILD', (ndjson) => `${ndjson}{"claim":${DEEP},"type":"claim"}\n`],
  ['what is not UTF-8', 'BAD_UTF8', (ndjson) => Buffer.from(`${ndjson}\xFF\n`, 'latin1')],
  [
    'an address that runs code',
    'BAD_BUILD',
    replace('"type":"ARTICLE"', '"type":"ARTICLE","url":"javascript:x"'),
  ],
  [
    'a record of another dataset',
    'FOREIGN_ID',
    replace('"id":"valley:salma","kind"', '"id":"other:salma","kind"'),
  ],
  ['an override in a name', 'HIDDEN_CHARACTER', replace('al-Manara', 'al-\u202EManara')],
  ['an escape of terminals in a name', 'CONTROL_CHARACTER', replace('al-Manara', 'al-\\u001b[2JManara')],
  ['half of a character in a name', 'BAD_UTF8', replace('al-Manara', '\\ud800')],
  ['letters that are escaped', 'NOT_CANONICAL', replace('"type":"claim"', '"type":"cl\\u0061im"')],
  ['a number with an exponent', 'NOT_CANONICAL', replace(/"start":(\d+)/, '"start":$1e0')],
  ['a nought below nought', 'NOT_CANONICAL', replace(/"start":\d+/, '"start":-0')],
  ['a number beyond all numbers', 'BAD_BUILD', replace(/"start":\d+/, '"start":1e400')],
  ['a passage that ends before it begins', 'CITATION_OUT_OF_RANGE', replace(/"end":\d+/, '"end":0')],
  ['lines that end as on Windows', 'NOT_CANONICAL', (ndjson) => ndjson.replaceAll('\n', '\r\n')],
  ['a date that does not exist', 'BAD_DATE', replace('"published":"2031-03-18"', '"published":"2031-02-30"')],
  ['a time that is none', 'BAD_PERIOD', replace('"time":"2031-03/.."', '"time":"2031/03/04/05"')],
  [
    'the name of another package',
    'BUILD_OF_OTHER',
    replace('"name":"dataset-valley"', '"name":"dataset-other"'),
  ],
]

const lines: Hostile[] = LINES.map(([name, code, change]) => ({
  name: `a build with ${name}`,
  code,
  make: built(change),
}))

const hashes: Hostile[] = [
  {
    name: 'a hash that lies',
    code: 'BUILD_ALTERED',
    make: builtFolder({ 'dist/RELEASE': '0'.repeat(64) }),
  },
  { name: 'a hash that is none', code: 'BAD_BUILD', make: builtFolder({ 'dist/RELEASE': 'latest' }) },
  {
    name: 'a hash of five megabytes and more',
    code: 'FILE_TOO_LARGE',
    make: builtFolder({ 'dist/RELEASE': Buffer.alloc(6 * 1024 * 1024, '0') }),
  },
  {
    name: 'a build without a hash',
    code: 'BUILD_INCOMPLETE',
    make: async (dir) =>
      tarballOf(
        dir,
        await tarball(packed({ 'package.json': JSON.stringify(MANIFEST), 'dist/dataset.ndjson': '{}\n' })),
      ),
  },
  {
    name: 'a tarball whose build is not that of its hash',
    code: 'BUILD_ALTERED',
    make: async (dir) =>
      tarballOf(
        dir,
        await tarball(packed({ ...GOOD, 'dist/dataset.ndjson': '{}\n', 'dist/RELEASE': '0'.repeat(64) })),
      ),
  },
]

const large: Hostile[] = [
  {
    name: 'a line of five megabytes with its hash',
    code: 'LINE_TOO_LONG',
    heavy: true,
    make: built((ndjson) => `${ndjson}{"x":"${'y'.repeat(LIMITS.line + 1_000_000)}"}\n`),
  },
  {
    name: 'sixty megabytes of lines with a hash that lies',
    code: 'BUILD_ALTERED',
    heavy: true,
    make: builtFolder({ 'dist/dataset.ndjson': Buffer.alloc(60_000_000, '{"a":1}\n') }),
  },
  {
    name: 'sixty megabytes of lines that are none, with their hash',
    code: 'BAD_BUILD',
    heavy: true,
    make: async (dir) => {
      const ndjson = Buffer.alloc(60_000_000, '{"a":1}\n')
      const { createHash } = await import('node:crypto')
      return builtFolder({
        'dist/dataset.ndjson': ndjson,
        'dist/RELEASE': createHash('sha256').update(ndjson).digest('hex'),
      })(dir)
    },
  },
]

export const builds: readonly Hostile[] = [...lines, ...hashes, ...large]
