import { Lexer, Source, TokenKind } from 'graphql'

export interface TokenScan {
  tokens: number
  /** How deep brackets of any kind nest. The parser calls itself once for each, so that this bounds its stack. */
  nesting: number
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/**
 * Counts what a document has, before anything that could take long or run out of stack looks at it. What is no token
 * ends the count: the parser says what is wrong with it.
 */
export function scanTokens(document: string): TokenScan {
  const lexer = new Lexer(new Source(document))
  let [tokens, depth, nesting] = [0, 0, 0]
  try {
    for (;;) {
      const { kind } = lexer.advance()
      if (kind === TokenKind.EOF) break
      tokens++
      if (OPENING.has(kind)) nesting = Math.max(nesting, ++depth)
      else if (CLOSING.has(kind)) depth--
    }
  } catch {
    // Told by the parser, with the position.
  }
  return { tokens, nesting }
}
