import { citationJs } from './citation-js.ts'
import { surePart } from './csl-date.ts'
import type { CslDate, CslItem } from './csl-item.ts'

const SPECIAL: { readonly [sign: string]: string } = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces without looking for a backslash, so that none may stand alone.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // The library takes some tags of HTML for type faces.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
}

/** Items as entries of BibTeX, or of BibLaTeX, which has whole dates, languages and versions. In UTF-8. */
export async function toBibtex(items: readonly CslItem[], dialect: 'bibtex' | 'biblatex'): Promise<string> {
  const { plugins } = await citationJs()
  const config = plugins.config.get('@bibtex').format
  const before = { ...config }
  // What the library escapes for ASCII it also leaves out: all of Arabic. So it is done here, and these settings are put
  // back at once, because whoever else uses the library shares them.
  Object.assign(config, { checkLabel: false, asciiOnly: false })
  try {
    return plugins.output.format(
      dialect,
      items.map((item) => escaped(item, dialect)),
    ) as string
  } finally {
    Object.assign(config, before)
  }
}

function escaped(item: CslItem, dialect: 'bibtex' | 'biblatex'): CslItem {
  const { id, type, author, issued, accessed, URL, language, ...texts } = item
  const date = issued && surePart(issued)
  return {
    // Every other field is a text.
    ...(Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, escape(text)]),
    ) as typeof texts),
    id,
    'citation-key': id.replaceAll(/[^\w:.-]/g, '-'),
    type,
    ...(author && { author: author.map(({ literal }) => ({ literal: escape(literal) })) }),
    ...(date && { issued: dialect === 'bibtex' ? withoutDay(date) : date }),
    ...(accessed && { accessed }),
    ...(language !== undefined && { language: escape(language) }),
    ...(URL !== undefined && { URL: safeUrl(URL) }),
  }
}

/** BibTeX has a field for the month and none for the day, which the library would write into the month's. */
function withoutDay(date: CslDate): CslDate {
  return 'literal' in date ? date : { 'date-parts': date['date-parts'].map((parts) => parts.slice(0, 2)) }
}

function escape(text: string): string {
  return text.replaceAll(/[\\{}~^<>&%$#_]/g, (sign) => SPECIAL[sign]!)
}

/** An address stands as it is, so that what would end the field is written in its other form. */
function safeUrl(url: string): string {
  return url.replaceAll(/[\s\\{}^"<>|`]/g, (sign) => encodeURIComponent(sign))
}
