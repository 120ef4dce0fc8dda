import { createHash } from 'node:crypto'
import type { Claim, Record, Release, Source, Value } from '@isnad/schema'

/** The text of the made-up article. */
export const TEXT =
  'On Monday 🌊 the operators of Examplia cut voice calls over Chatter. المكالمات مقطوعة. Nobody said why.'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const PASSAGE = {
  source: 'story:morning',
  rendition: 'main',
  start: 0,
  end: 68,
  sha256: sha256([...TEXT].slice(0, 68).join('')),
}

const scope = {
  features: ['VOICE_CALL'],
  networks: ['MOBILE_3G', 'MOBILE_4G'],
  operators: 'all' as const,
  place: 'base:XX',
}

function record(
  id: string,
  kind: Record['kind'],
  labels: Record['labels'],
  more: Partial<Record> = {},
): Record {
  return { id, dataset: id.slice(0, id.indexOf(':')), kind, labels, ...more }
}

const en = (text: string) => [{ language: 'en', text }]

function article(id: string, more: Partial<Source>): Source {
  return {
    id,
    dataset: 'story',
    type: 'ARTICLE',
    title: { en: `Title of ${id}`, ar: `عنوان ${id}` },
    language: 'en',
    renditions: [{ id: 'main', sha256: sha256(TEXT), length: [...TEXT].length }],
    ...more,
  }
}

/** A claim of the morning article, passed on by its outlet. */
function said(
  item: string,
  subject: string,
  property: string,
  value: Value,
  more: Partial<Claim> = {},
): Claim {
  return {
    id: `story:morning.${item}.${property}`,
    source: 'story:morning',
    subject,
    property,
    value,
    chain: [{ agent: 'base:morning-post', manner: 'reported' }],
    citations: [PASSAGE],
    ...more,
  }
}

/** A claim of the evening article, which heard it from a person. */
function heard(
  item: string,
  subject: string,
  property: string,
  value: Value,
  more: Partial<Claim> = {},
): Claim {
  return {
    ...said(item, subject, property, value),
    id: `story:evening.${item}.${property}`,
    source: 'story:evening',
    chain: [
      { agent: 'story:amal', manner: 'said' },
      { agent: 'base:evening-post', manner: 'reported' },
    ],
    citations: [{ ...PASSAGE, source: 'story:evening', start: 70, end: 90 }],
    ...more,
  }
}

const followers = (value: number): Value => ({ type: 'quantity', value, approximate: true, unit: 'FOLLOWER' })

/** What everyone cites. */
export const base: Release = {
  dataset: {
    id: 'base',
    name: 'dataset-base',
    version: '1.0.0',
    title: { en: 'What everyone cites' },
    description: { en: 'Made up to test.' },
    licence: 'CC-BY-4.0',
    maintainers: ['Nobody'],
    dependencies: {},
  },
  hash: '0'.repeat(64),
  records: [
    record('base:XX', 'place', en('Examplia'), { identifiers: { 'iso3166-1': ['XX'] } }),
    record('base:port', 'place', en('Port Example'), { partOf: ['base:XX'] }),
    record('base:chatter', 'service', [...en('Chatter'), { language: 'ar', text: 'تشاتر' }]),
    record('base:murmur', 'service', en('Murmur')),
    record('base:morning-post', 'organization', en('Morning Post')),
    record('base:evening-post', 'organization', en('Evening Post')),
  ],
  sources: [],
  claims: [],
  withdrawals: [],
}

/** Two articles and a post, with a value of every type. */
export const story: Release = {
  dataset: {
    id: 'story',
    name: 'dataset-story',
    version: '1.2.3',
    title: { en: 'A story', ar: 'قصة' },
    description: { en: 'Made up to test.' },
    licence: 'CC-BY-4.0',
    maintainers: ['Nobody'],
    coverage: { places: ['base:XX'], period: '2020' },
    dependencies: { base: '^1.0.0' },
  },
  hash: '1'.repeat(64),
  records: [
    record('story:amal', 'person', en('Amal'), {
      publicRole: { en: 'Speaks for the club.', ar: 'تتحدث باسم النادي' },
    }),
    record('story:club', 'organization', en('The club')),
    record('story:outage', 'event', en('The outage')),
    record('story:unlike', 'event', en('The great unlike')),
    record('story:undated', 'event', en('Something, some time')),
  ],
  sources: [
    article('story:morning', {
      publisher: 'base:morning-post',
      published: '2020-02-03',
      url: 'https://example.org/morning',
    }),
    article('story:evening', {
      publisher: 'base:evening-post',
      published: '[2020-02-04,2020-02-06]',
      authors: ['story:amal'],
    }),
    article('story:post', { type: 'POST', quotedIn: 'story:evening', renditions: [] }),
  ],
  claims: [
    said(
      'block',
      'base:chatter',
      'availability',
      { type: 'code', code: 'BLOCKED' },
      { scope, time: '2020-02-03/..' },
    ),
    heard(
      'return',
      'base:chatter',
      'availability',
      { type: 'code', code: 'AVAILABLE' },
      { scope: { ...scope, networks: 'some' }, after: ['story:evening.unlike.date'] },
    ),
    said('what', 'story:outage', 'eventType', { type: 'code', code: 'BLOCK' }),
    said('when', 'story:outage', 'date', { type: 'date', edtf: '2020-02-03' }),
    said(
      'who',
      'story:outage',
      'participant',
      { type: 'record', record: 'story:club' },
      { qualifiers: { role: { type: 'code', code: 'RESPONDENT' } } },
    ),
    heard('who', 'story:outage', 'participant', { type: 'record', record: 'story:amal' }),
    said('first', 'story:outage', 'firstOf', { type: 'boolean', boolean: true }),
    heard('first', 'story:outage', 'firstOf', { type: 'boolean', boolean: true }, { denied: true }),
    heard(
      'why',
      'story:outage',
      'cause',
      { type: 'record', record: 'story:club' },
      { note: 'Somebody’s guess.' },
    ),
    heard('unlike', 'story:unlike', 'date', { type: 'date', edtf: '[..2020-02]' }),
    said('loss', 'story:unlike', 'loss', followers(900), { time: '2020-02-03' }),
    heard('loss', 'story:unlike', 'loss', followers(90_000), { time: '2020-02-03' }),
    heard(
      'says',
      'story:amal',
      'statement',
      { type: 'text', text: { en: 'It should come back.', ar: 'يجب أن تعود' } },
      { mode: 'demands' },
    ),
    heard('says2', 'story:amal', 'statement', {
      type: 'text',
      text: { en: 'It was the only way to call home.', ar: 'كانت الوسيلة الوحيدة' },
    }),
    said('name', 'base:chatter', 'label', { type: 'text', text: { fr: 'Le Chatteur' } }),
    {
      ...heard('ask', 'base:chatter', 'label', { type: 'text', text: { en: 'Chattr' } }),
      id: 'story:post.ask.label',
      source: 'story:post',
      raw: { service: 'CHATTR ' },
    },
  ],
  withdrawals: [{ id: 'story:gone', date: '2020-03-01', reason: { en: 'Asked for.' } }],
}
