import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const TEXT = 'day,where\n2031-03-01,Lomé\n2031-03-02,مراكش 😀\n'

async function decoded(bytes: Uint8Array, encoding?: string, step = 7): Promise<string> {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  let text = ''
  for await (const piece of decodeText(chunks(), encoding)) text += piece
  return text
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16, the small end first', utf16(TEXT)],
  ['UTF-16, the large end first', utf16(TEXT).swap16()],
  ['gzip', gzipSync(TEXT)],
  ['gzip in two members', Buffer.concat([gzipSync(TEXT.slice(0, 12)), gzipSync(TEXT.slice(12))])],
  ['gzip around UTF-16', gzipSync(utf16(TEXT))],
])('%s is read, in whatever pieces it comes', async (_, bytes) => {
  for (const step of [1, 7, 4096]) expect(await decoded(bytes, undefined, step)).toBe(TEXT)
})

test('another encoding is read where the caller names it, and only there', async () => {
  const bytes = Buffer.from([...Buffer.from('Lom'), 0xe9, 10, 0xe9])
  expect(await decoded(bytes, 'windows-1252')).toBe('Lomé\né')
  expect(await decoded(bytes, 'windows-1256')).toBe('Lomé\né')
  await expect(decoded(bytes)).rejects.toMatchObject({ reason: 'BAD_ENCODING' })
})

test.each([4096, 9])('what is not UTF-8 is refused with its line, in pieces of %d bytes', async (step) => {
  const bytes = Buffer.concat([
    Buffer.from('one\ntwo, Lomé\nthree '),
    Buffer.from([0xe9]),
    Buffer.from('\nfour'),
  ])
  await expect(decoded(bytes, undefined, step)).rejects.toMatchObject({
    message: 'it is not UTF-8: on line 3',
  })
})

test.each([
  ['a workbook', Buffer.from('PK\x03\x04rest of it'), 'NO_TEXT'],
  ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'NO_TEXT'],
  ['UTF-16 without a mark', utf16(TEXT).subarray(2), 'BAD_ENCODING'],
  ['a character that is cut off', Buffer.from('Lomé').subarray(0, 4), 'BAD_ENCODING'],
  ['gzip that is cut off', gzipSync(TEXT).subarray(0, 30), 'BAD_GZIP'],
  [
    'gzip that is damaged',
    Buffer.concat([gzipSync(TEXT).subarray(0, 12), Buffer.from('nonsense')]),
    'BAD_GZIP',
  ],
  ['lines that expand a thousandfold', gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a\n')), 'EXPANSION_REFUSED'],
])('%s is refused with a reason and what to do', async (_, bytes, reason) => {
  await expect(decoded(bytes, undefined, 65_536)).rejects.toMatchObject({
    name: 'UndecodableError',
    reason,
    next: expect.stringMatching(/./),
  })
})
