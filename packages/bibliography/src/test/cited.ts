import type { CitedClaim, CitedRelease, CitedSource, NameOf } from '../cited.ts'

/** An article about a country that does not exist. */
export const SOURCE: CitedSource = {
  id: 'valley:manara-2031',
  type: 'ARTICLE',
  title: { en: 'Calls fall silent', ar: 'صمتت المكالمات في الوادي' },
  publisher: 'valley:manara',
  authors: ['valley:salma'],
  published: '2031-03-18',
  language: 'ar',
  url: 'https://example.org/a_b%20c?x=1&y={2}',
}

export const RELEASE: CitedRelease = {
  dataset: {
    id: 'valley',
    name: '@example/dataset-valley',
    version: '0.2.0',
    title: { en: 'Calls in the Valley' },
    licence: 'CC-BY-4.0',
    maintainers: ['The coders'],
  },
  hash: 'a'.repeat(64),
  accessed: '2031-04-01',
}

export const CLAIM: CitedClaim = {
  id: 'valley:manara-2031.block.availability',
  subject: 'valley:nida',
  property: 'availability',
  chain: [
    { unnamed: 'users', manner: 'observed' },
    { agent: 'valley:manara', manner: 'reported' },
  ],
  citations: [
    { source: 'valley:manara-2031', rendition: 'main', start: 893, end: 1165, sha256: 'c'.repeat(64) },
  ],
}

const NAMES: { readonly [id: string]: { ar: string; en: string } } = {
  'valley:manara': { ar: 'جريدة المنارة', en: 'Manara' },
  'valley:salma': { ar: 'سلمى العلوي', en: 'Salma al-Alawi' },
  'valley:nida': { ar: 'نداء', en: 'Nida' },
}

export const nameOf: NameOf = (id, language) => NAMES[id]?.[language === 'ar' ? 'ar' : 'en'] ?? id
