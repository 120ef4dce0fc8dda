import type { SameAsCandidate } from '@isnad/evidence'
import type { NameOf } from '../diff/names.ts'

/** A document that says which pairs somebody accepts, and the file of a dataset package that codes it. */
export interface Statement {
  /** One sentence a line, one line a pair. */
  text: string
  /** `sources/<slug>.yaml`. */
  yaml: string
}

export interface StatementOptions {
  /** The record of whoever accepts: a slug of the package's own, or an id of a dataset that it depends on. */
  by: string
  /** The day, `YYYY-MM-DD`. */
  published: string
  /** Ids of the two datasets. */
  datasets: readonly [string, string]
  nameOf: NameOf
}

/**
 * Writes the statement of whoever accepts candidates, and its source file: a `sameAs` claim for each pair, which cites
 * the statement's own sentence by its position and digest. A claim needs a source, and here it is the person's word.
 */
export async function writeStatement(
  accepted: readonly SameAsCandidate[],
  { by, published, datasets, nameOf }: StatementOptions,
): Promise<Statement> {
  const { cite, holdText } = await import('@isnad/dataset')
  const sentences = accepted.map(
    ({ left, right, kind, score, reasons }) =>
      `I accept that ${nameOf(left)} (${left}) and ${nameOf(right)} (${right}) are one and the same ${kind}; ` +
      `isnad match found them alike in ${reasons.map(({ name }) => name).join(', ')}, with a score of ${score}.`,
  )
  const text = `${sentences.join('\n')}\n`
  const { length, sha256 } = holdText(text)
  const claims = accepted.flatMap(({ left, right }, i) => {
    // Each sentence names its two records, and stands in the text once.
    const [{ start, end, sha256: digest } = { start: 0, end: 0, sha256: '' }] = cite(text, sentences[i] ?? '')
    return [
      `  - id: pair-${i + 1}`,
      `    cite: { start: ${start}, end: ${end}, sha256: ${digest} }`,
      `    about: ${left}`,
      `    sameAs: ${right}`,
    ]
  })
  const head = [
    'source:',
    '  type: REPORT',
    `  title: { en: ${JSON.stringify(`Which records of ${datasets.join(' and ')} are the same`)} }`,
    `  publisher: ${by}`,
    `  published: ${published}`,
    '  language: en',
    `  text: { sha256: ${sha256}, length: ${length} }`,
    'claims:',
  ]
  return { text, yaml: `${[...head, ...claims].join('\n')}\n` }
}
