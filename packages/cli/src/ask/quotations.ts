import type { Citation, Claim } from '@isnad/sdk'
import { textsDirectory } from '../directories.ts'
import type { Io } from '../io.ts'

/** Gives a citation the passage itself, where the caller holds a text in which the digest is right. */
export type Quote = (citation: Citation) => Citation

/**
 * Reads the texts that a caller holds. The passage's own digest tells in which of them it stands.
 *
 * @param texts the folder; without one, citations stay as they are
 */
export async function quoteFrom(io: Io, texts: string | undefined): Promise<Quote> {
  if (texts === undefined) return (citation) => citation
  const { cite, readTexts } = await import('@isnad/dataset')
  const held = await readTexts(await textsDirectory(io, texts))
  return (citation) => {
    for (const text of held.values()) {
      const [found] = cite(text, { start: citation.start, end: citation.end })
      if (found?.sha256 === citation.sha256)
        return { ...citation, quotation: text.slice(citation.start, citation.end) }
    }
    return citation
  }
}

/** Claims with their passages. */
export function quoted(claims: readonly Claim[], quote: Quote): Claim[] {
  return claims.map((claim) => ({ ...claim, citations: claim.citations.map(quote) }))
}
