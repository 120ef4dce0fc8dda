import { parse, parseRIS } from 'biblatex-csl-converter'

/** An entry as a library of others reads it. */
export interface ReadEntry {
  key: string
  type: string
  /** Fields whose value is a text, in plain text. */
  texts: { [field: string]: string }
  /** The names of the authors. */
  authors: string[]
  date: unknown
}

/** What biblatex-csl-converter reads of a text in BibTeX, BibLaTeX or RIS, and of what it complains. */
export function readBack(
  text: string,
  format: 'bibtex' | 'ris',
): { entries: ReadEntry[]; errors: unknown[] } {
  const { entries, errors } = format === 'ris' ? parseRIS(text) : parse(text, { processUnknown: true })
  return {
    errors,
    entries: Object.values(entries).map(({ entry_key: key, bib_type: type, fields, unknown_fields }) => ({
      key,
      type,
      texts: Object.fromEntries(
        Object.entries({ ...unknown_fields, ...fields }).map(([field, value]) => [field, plain(value)]),
      ),
      authors: [fields['author'] ?? []].flat().map((name) => nameText(name as NameParts)),
      date: fields['date'],
    })),
  }
}

interface NameParts {
  given?: unknown
  family?: unknown
  literal?: unknown
}

function nameText({ given, family, literal }: NameParts): string {
  return [given, family, literal].map(plain).filter(Boolean).join(' ')
}

/** The text of a value, without type faces. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(plain).join('')
  if (value === null || typeof value !== 'object') return ''
  return 'text' in value ? String(value.text) : ''
}
