/**
 * A name without what spellings of one name differ in: case, marks and hamza seats, tatweel, alef maqsura and taa marbuta,
 * and whatever is neither a letter nor a digit.
 *
 * Limits: it joins spellings, not translations or transliterations; labels in one language and script are compared.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
