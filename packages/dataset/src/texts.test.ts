import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdFile } from './hold-file.ts'
import { holdText } from './held-text.ts'
import { readTexts } from './texts.ts'

async function inFolder<T>(files: { [file: string]: string | Uint8Array }, use: (dir: string) => Promise<T>) {
  const root = await mkdtemp(join(tmpdir(), 'isnad-texts-'))
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), content)
    }
    return await use(root)
  } finally {
    await rm(root, { recursive: true })
  }
}

test('texts are read from the folders in the folder, and what is no text is named', async () => {
  const passedOver: string[] = []
  const files = {
    'one.txt': 'one',
    'history/two.yml': 'two',
    'a/b/three.txt.gz': gzipSync('three'),
    'four.csv': Buffer.from('\uFEFFfour', 'utf16le'),
    'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe),
    '.git/five': 'five',
    'node_modules/six': 'six',
  }
  const texts = await inFolder(files, (dir) =>
    readTexts(dir, { onPassedOver: (file, why) => passedOver.push(`${file}: ${why}`) }),
  )
  expect([...texts.values()].map(({ text }) => text).sort()).toEqual(['four', 'one', 'three', 'two'])
  expect(passedOver).toEqual(['picture.png: it is not UTF-8: on line 1'])
})

test('a text that is read from its file is that which is held in memory', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('\n', '\r\n', 'e\u0301', '😀', 'مراكش', 'a'.repeat(5000)),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(6000), fc.nat(300)), { minLength: 1, maxLength: 8 }),
      async (parts, places) => {
        // The reader takes a byte order mark off; one in memory has none.
        const raw = parts.join('').replace(/^\uFEFF+/, '')
        await inFolder({ text: raw }, async (dir) => {
          const [held, file] = [holdText(raw), await holdFile(join(dir, 'text'))]
          expect([file.length, file.sha256]).toEqual([held.length, held.sha256])
          for (const [start, length] of places)
            expect(file.slice(start, start + length)).toBe(held.slice(start, start + length))
          expect(file.text).toBe(held.text)
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('a text of more than 20 MiB is read, too', async () => {
  const line = `${'row, '.repeat(20)}é\n`
  await inFolder({ 'big.csv': line.repeat(220_000) }, async (dir) => {
    const [text] = (await readTexts(dir)).values()
    expect(text?.length).toBe(line.length * 220_000)
    expect(text?.slice(line.length * 199_999, line.length * 200_000)).toBe(line)
  })
})
