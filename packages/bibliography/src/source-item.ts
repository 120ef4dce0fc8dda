import { pickText } from '@isnad/schema'
import type { CitedSource, NameOf } from './cited.ts'
import { cslDate } from './csl-date.ts'
import { oneLine, type CslItem } from './csl-item.ts'

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

/**
 * A source as an item of a bibliography: title, authors and outlet in the language of the document where they are there in
 * it, as printed; else in whatever language there is.
 */
export function sourceItem(source: CitedSource, nameOf: NameOf): CslItem {
  const { id, type, title, publisher, authors = [], published, language, url } = source
  const name = (record: string) => oneLine(nameOf(record, language))
  return {
    id,
    type: TYPES[type] ?? 'document',
    title: oneLine(pickText(title, [language])),
    ...(authors.length > 0 && { author: authors.map((author) => ({ literal: name(author) })) }),
    ...(publisher !== undefined && { 'container-title': name(publisher) }),
    ...(published !== undefined && { issued: cslDate(published) }),
    language,
    ...(url !== undefined && { URL: oneLine(url) }),
  }
}
