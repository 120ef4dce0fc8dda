/** What a search for a text must find, or must not find. */
export interface Pair {
  query: string
  /** Id of a record. */
  record: string
  why: string
}

/** Makes pairs about one reason, from `query → record` on lines of their own. */
export function pairs(why: string, lines: string): Pair[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [query, record] = line.split('→').map((part) => part.trim())
      if (!query || !record) throw new Error(`not a pair: ${line}`)
      return { query, record, why }
    })
}
