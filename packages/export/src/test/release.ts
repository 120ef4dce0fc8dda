import type { Claim, Release } from '@isnad/schema'
import type { ExportInput } from '../exporter.ts'

/** A claim of the made-up dataset; what is not given is plain. */
export function claim(
  item: string,
  part: Pick<Claim, 'subject' | 'property' | 'value'> & Partial<Claim>,
): Claim {
  return {
    id: `valley:manara.${item}.${part.property}`,
    source: 'valley:manara',
    chain: [{ agent: 'valley:manara-daily', manner: 'reported' }],
    citations: [{ source: 'valley:manara', rendition: 'main', start: 0, end: 50, sha256: 'c'.repeat(64) }],
    ...part,
  }
}

const block = { subject: 'valley:block' }

/** A release about a country that does not exist, in which every kind of value and of trouble occurs. */
export const RELEASE: Release = {
  dataset: {
    id: 'valley',
    name: 'dataset-valley',
    version: '0.2.0',
    title: { en: 'Calls in the Valley', ar: 'مكالمات الوادي' },
    description: { en: 'A made-up country.' },
    licence: 'CC-BY-4.0',
    maintainers: ['us'],
    coverage: { places: ['valley:land'] },
    dependencies: {},
  },
  hash: 'a'.repeat(64),
  records: [
    {
      id: 'valley:block',
      dataset: 'valley',
      kind: 'restriction',
      labels: [{ language: 'en', text: 'The block' }],
    },
    {
      id: 'valley:land',
      dataset: 'valley',
      kind: 'place',
      labels: [
        { language: 'ar', text: 'جمهورية الوادي' },
        { language: 'ar', text: 'الوادي' },
        { language: 'en', text: 'Valley Republic' },
      ],
      identifiers: { wikidata: ['Q1'] },
    },
    {
      id: 'valley:manara-daily',
      dataset: 'valley',
      kind: 'organization',
      labels: [{ language: 'en', text: 'Manara' }],
    },
    { id: 'valley:nida', dataset: 'valley', kind: 'service', labels: [{ language: 'en', text: '=Nida()' }] },
    {
      id: 'valley:regulator',
      dataset: 'valley',
      kind: 'organization',
      labels: [{ language: 'en', text: 'Authority' }],
    },
  ],
  sources: [
    {
      id: 'valley:manara',
      dataset: 'valley',
      type: 'ARTICLE',
      title: { ar: 'عنوان، فيه "اقتباس"\nوسطر', en: 'A title' },
      publisher: 'valley:manara-daily',
      published: '2031-03-18',
      language: 'ar',
      url: 'https://example.org/a',
      renditions: [{ id: 'main', sha256: 'd'.repeat(64), length: 900 }],
    },
  ],
  claims: [
    claim('began', { ...block, property: 'date', value: { type: 'date', edtf: '2031-03' } }),
    claim('restricts', { ...block, property: 'restricts', value: { type: 'record', record: 'valley:nida' } }),
    claim('order', {
      ...block,
      property: 'orderedBy',
      value: { type: 'record', record: 'valley:regulator' },
      chain: [
        { unnamed: 'observers', manner: 'said' },
        { agent: 'valley:manara-daily', manner: 'reported' },
      ],
    }),
    claim('type', { ...block, property: 'ordererType', value: { type: 'code', code: 'REGULATOR' } }),
    claim('why', { ...block, property: 'statedReason', value: { type: 'code', code: 'SECURITY' } }),
    claim('truly', {
      ...block,
      property: 'allegedReason',
      value: { type: 'code', code: 'COMMERCIAL_PRESSURE' },
      chain: [
        { agent: 'valley:regulator', manner: 'alleged' },
        { agent: 'valley:manara-daily', manner: 'reported' },
      ],
    }),
    claim('wider', { ...block, property: 'extendedTo', value: { type: 'code', code: 'ADSL' } }),
    claim('state', {
      subject: 'valley:nida',
      property: 'availability',
      value: { type: 'code', code: 'BLOCKED' },
      time: '2031-03/..',
      scope: {
        features: ['VOICE_CALL'],
        networks: ['ADSL', 'FIBRE'],
        operators: 'all',
        place: 'valley:land',
      },
    }),
    claim('words', {
      subject: 'valley:regulator',
      property: 'statement',
      value: { type: 'text', text: { en: '+1 for, "calls"', ar: 'نعم' } },
      qualifiers: { topic: { type: 'record', record: 'valley:block' } },
      note: '@cmd',
    }),
    claim('members', {
      subject: 'valley:manara-daily',
      property: 'memberCount',
      value: { type: 'quantity', value: 90_000, approximate: true, unit: 'PERSON' },
    }),
    claim('members-old', {
      subject: 'valley:manara-daily',
      property: 'memberCount',
      value: { type: 'quantity', min: 10, max: 20, unit: 'PERSON' },
      deprecated: 'Misread.',
      replacedBy: ['valley:manara.members.memberCount'],
    }),
    claim('not-first', {
      ...block,
      property: 'locatedIn',
      value: { type: 'record', record: 'valley:land' },
      denied: true,
      mode: 'supposes',
    }),
  ].sort((a, b) => (a.id < b.id ? -1 : 1)),
  withdrawals: [{ id: 'valley:gone', date: '2031-05-01', reason: { en: 'An error of ours.' } }],
}

export const INPUT: ExportInput = { release: RELEASE, dependencies: [] }
