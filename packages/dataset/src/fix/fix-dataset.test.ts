import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDataset } from '../check.ts'
import { GOOD, OBSERVATION, replaced, text, withPackage, type Changes } from '../test/package.ts'
import { applyEdits } from './apply-edits.ts'
import { fixDataset } from './fix-dataset.ts'

const FILE = 'sources/manara-03.yaml'
const DIGEST = /[0-9a-f]{64}/.exec(OBSERVATION)![0]

/** Mends a package and gives its files as they are then. */
async function fixed(changes: Changes) {
  return withPackage(changes, async (dir) => {
    const options = { texts: join(dir, '../texts') }
    const { fixed, files, report } = await fixDataset(dir, options)
    const contents = Object.fromEntries(
      await Promise.all(
        Object.keys({ ...GOOD, ...changes }).map(
          async (file) => [file, await readFile(join(dir, file), 'utf8')] as const,
        ),
      ),
    )
    const again = await fixDataset(dir, options)
    return { codes: fixed.map(({ code }) => code), files, report, contents, again }
  })
}

const LANGUAGE = 'sources/ar.yaml'
const language = (tag: string, label = 'ar') =>
  `source: { type: ARTICLE, title: { ${label}: عنوان }, language: ${tag}, text: { sha256: ${text.sha256}, length: ${text.length} } }\nclaims: []\n`

const CASES: { [name: string]: { code: string; changes: Changes; file: string; becomes: string } } = {
  'positions that slipped': {
    code: 'CITATION_DIGEST',
    changes: replaced(FILE, 'start: 106, end: 185', 'start: 99, end: 178'),
    file: FILE,
    becomes: GOOD[FILE]!,
  },
  'positions that moved far': {
    code: 'CITATION_DIGEST',
    changes: replaced(FILE, 'start: 106, end: 185', 'start: 306, end: 385'),
    file: FILE,
    becomes: GOOD[FILE]!,
  },
  'the length of a text': {
    code: 'TEXT_LENGTH',
    changes: replaced(FILE, `length: ${text.length}`, `length: ${text.length + 1}`),
    file: FILE,
    becomes: GOOD[FILE]!,
  },
  'a language in capitals': {
    code: 'BAD_LANGUAGE',
    changes: { [LANGUAGE]: language('AR-ma') },
    file: LANGUAGE,
    becomes: language('ar-MA'),
  },
  'the language of a label in capitals': {
    code: 'BAD_LANGUAGE',
    changes: { [LANGUAGE]: language('ar', "'ar-latn'") },
    file: LANGUAGE,
    becomes: language('ar', "'ar-Latn'"),
  },
  'a digest in capitals': {
    code: 'BAD_DIGEST',
    changes: replaced(FILE, DIGEST, DIGEST.toUpperCase()),
    file: FILE,
    becomes: GOOD[FILE]!,
  },
  'a code in small letters': {
    code: 'UNKNOWN_CODE',
    changes: replaced(FILE, 'networks: MOBILE_4G', 'networks: mobile-4g'),
    file: FILE,
    becomes: GOOD[FILE]!,
  },
  'a key in capitals': {
    code: 'UNKNOWN_KEY',
    changes: replaced(FILE, 'denied: true', 'Denied: true'),
    file: FILE,
    becomes: GOOD[FILE]!,
  },
  'a number that is a text': {
    code: 'WRONG_TYPE',
    changes: replaced('dataset.yaml', 'A made-up country.', '2031'),
    file: 'dataset.yaml',
    becomes: GOOD['dataset.yaml']!.replace('A made-up country.', "'2031'"),
  },
  'a character that nobody sees': {
    code: 'HIDDEN_CHARACTER',
    changes: replaced('records/things.yaml', 'ar: نداء', 'ar: \u202Eندا\u200Eء\u202C'),
    file: 'records/things.yaml',
    becomes: GOOD['records/things.yaml']!,
  },
}

test.each(Object.entries(CASES))(
  'mends %s, and is then done',
  async (_, { code, changes, file, becomes }) => {
    const { codes, files, report, contents, again } = await fixed(changes)
    expect(new Set(codes)).toEqual(new Set([code]))
    expect(files).toEqual([file])
    expect(contents).toEqual({ ...GOOD, ...changes, [file]: becomes })
    expect(report.issues).toEqual([])
    expect([again.fixed, again.files]).toEqual([[], []])
  },
)

describe('a fix', () => {
  test('leaves comments, layout and a byte order mark as they are', async () => {
    const written = GOOD[FILE]!.replace(
      /cite: \{ start: 106, end: 185, (sha256: [0-9a-f]{64}) \}/,
      'cite:   # moved\n      {start:   107,\n       end: 185  ,  $1}   # to be read again',
    )
    const { contents, report } = await fixed({ [FILE]: `\uFEFF${written}` })
    expect(report.issues).toEqual([])
    expect(contents[FILE]).toBe(`\uFEFF${written.replace('start:   107', 'start:   106')}`)
  })

  test('is made in the file that continues a document', async () => {
    const more = `continues: manara-03
claims:
  - { id: more, cite: ${OBSERVATION.replace('start: 106', 'start: 104')}, about: nida, website: { en: nida.example } }
`
    const { files, contents } = await fixed({ 'sources/manara-03-more.yaml': more })
    expect(files).toEqual(['sources/manara-03-more.yaml'])
    expect(contents['sources/manara-03-more.yaml']).toBe(more.replace('start: 104', 'start: 106'))
  })

  test('is not made of what may be meant in two ways', async () => {
    const changes: Changes = {
      ...replaced(FILE, 'agent: regulator', 'agent: regulatr'),
      'records/more.yaml': 'records:\n  - { id: Ala, kinds: place, labels: { en: A village } }\n',
    }
    const { codes, contents } = await fixed(changes)
    expect(codes).toEqual([])
    expect(contents[FILE]).toBe(changes[FILE])
  })

  test('is not made in a file that has changed since it was checked', async () => {
    await withPackage(replaced(FILE, 'start: 106,', 'start: 108,'), async (dir) => {
      const { issues } = await checkDataset(dir, { texts: join(dir, '../texts') })
      const [edit] = issues.find(({ fix }) => fix)!.fix!.edits
      expect(edit).toMatchObject({ file: FILE, raw: '108', text: '106' })
      const written = await readFile(join(dir, FILE), 'utf8')
      expect(applyEdits(written, [edit!])).toBe(GOOD[FILE])
      expect(applyEdits(`# a comment\n${written}`, [edit!])).toBeUndefined()
    })
  })
})
