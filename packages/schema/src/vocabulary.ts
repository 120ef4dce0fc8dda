/** One code of a vocabulary. */
export interface Code {
  /** What the code means, as shown in GraphQL and in editors. */
  description: string
  /** The wider code of the same vocabulary that covers this one: `ADSL` is covered by `FIXED`. */
  broader?: string
  /** The value of Access Now's STOP dataset that this code maps to, where there is one. */
  stop?: string
}

/** A closed list of codes with their meaning. */
export interface Vocabulary<TCode extends string = string> {
  /** PascalCase; becomes the GraphQL enum's name. */
  name: string
  description: string
  codes: { readonly [code in TCode]: Code }
}

/** Declares a vocabulary; its codes are inferred from the text. */
export function defineVocabulary<const TCode extends string>(
  vocabulary: Vocabulary<TCode>,
): Vocabulary<TCode> {
  return vocabulary
}

/** The codes of a vocabulary, in the order of their definition. */
export function codesOf<TCode extends string>(vocabulary: Vocabulary<TCode>): TCode[] {
  return Object.keys(vocabulary.codes) as TCode[]
}

/** A code and every code that covers it, nearest first: `['ADSL', 'FIXED']`. */
export function withBroader(vocabulary: Vocabulary, code: string): string[] {
  const path: string[] = []
  for (
    let at: string | undefined = code;
    at !== undefined && !path.includes(at);
    at = vocabulary.codes[at]?.broader
  )
    path.push(at)
  return path
}

/** The codes that cover no other code: what a question over a wider scope is put to. */
export function leavesOf<TCode extends string>(vocabulary: Vocabulary<TCode>): TCode[] {
  const broader = new Set(Object.values<Code>(vocabulary.codes).map((code) => code.broader))
  return codesOf(vocabulary).filter((code) => !broader.has(code))
}
