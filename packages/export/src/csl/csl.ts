import { pickText, type Source } from '@isnad/schema'
import { defineExporter } from '../exporter.ts'
import { createNames } from '../names.ts'

/** The types of CSL 1.0.2 for the types of source. */
const TYPES: { readonly [type: string]: string } = {
  ARTICLE: 'article-newspaper',
  STATEMENT: 'document',
  POST: 'post',
  LAW: 'legislation',
  REPORT: 'report',
  MEASUREMENT: 'dataset',
  DATABASE: 'dataset',
  WEB_PAGE: 'webpage',
}

/** The bibliography of the sources as CSL-JSON, which Zotero, Pandoc and citation processors read. */
export const csl = defineExporter({
  format: 'csl',
  description: 'the bibliography of the sources as CSL-JSON, for Zotero and Pandoc',
  export(input) {
    const nameOf = createNames(input)
    const items = input.release.sources.map((source) => toItem(source, nameOf))
    return {
      files: [{ name: 'sources.csl.json', content: `${JSON.stringify(items, null, 2)}\n` }],
      losses: [],
    }
  },
})

function toItem(source: Source, nameOf: (id: string) => string): object {
  const { id, type, title, publisher, authors = [], published, language, url } = source
  return {
    id,
    type: TYPES[type] ?? 'document',
    // As printed where the title is in the language of the document; else in whatever language there is.
    title: pickText(title, [language]),
    ...(authors.length > 0 && { author: authors.map((author) => ({ literal: nameOf(author) })) }),
    ...(publisher !== undefined && { 'container-title': nameOf(publisher) }),
    ...(published !== undefined && { issued: issued(published) }),
    language,
    ...(url !== undefined && { URL: url }),
  }
}

/** CSL has dates by their parts, which a set of days has not: that one stays as it is written, in EDTF. */
function issued(published: string): object {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(published)
  if (!parts) return { literal: published }
  const numbers = parts.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)))
  return { 'date-parts': [numbers] }
}
