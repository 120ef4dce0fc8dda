import { createHash } from 'node:crypto'

/** The first digits of the SHA-256 of a text. */
export function shortHash(text: string, digits = 8): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, digits)
}

/** A text as it is compared: NFC, lower case, one space for each run of white space, none at the ends. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * A readable id for a text: `Kashmir Valley` is `kashmir-valley`. Two texts that differ in more than case and white space
 * have different ids: where letters alone do not tell them apart, some digits of a digest do.
 *
 * @param length the most characters, the digest included
 */
export function slugOf(text: string, length = 56): string {
  const folded = foldText(text)
  const plain = folded
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (plain !== '' && plain.length <= length && plain.replaceAll('-', ' ') === folded) return plain
  const stem = plain.slice(0, length - 9).replace(/-+[^-]*$/, (end) => (plain.length > length - 9 ? '' : end))
  return [stem.replace(/-+$/, ''), shortHash(folded)].filter((part) => part !== '').join('-')
}

/** The digits of an EDTF date for an id: `[2031-04-05,2031-05-04]` is `2031-04-05-2031-05-04`. No date is `undated`. */
export function slugOfDate(edtf: string | undefined): string {
  return edtf?.match(/\d+/g)?.join('-') ?? 'undated'
}
