import type { Claim, Dataset, Record, Release, Source, Value } from '@isnad/schema'

/** A dataset that says as little as it may. */
export function dataset(id: string, dependencies: Dataset['dependencies'] = {}): Dataset {
  return {
    id,
    name: `dataset-${id}`,
    version: '1.0.0',
    title: { en: id },
    description: { en: `Made up to test: ${id}.` },
    licence: 'CC-BY-4.0',
    maintainers: ['Nobody'],
    dependencies,
  }
}

/** A release of parts. Its hash follows from them, so that another content is another release. */
export function release(of: Dataset, parts: Partial<Omit<Release, 'dataset'>> = {}): Release {
  const content = { records: [], sources: [], claims: [], withdrawals: [], ...parts }
  return { dataset: of, hash: parts.hash ?? JSON.stringify([of, content]), ...content }
}

/** A record with an English name. */
export function record(
  id: string,
  kind: Record['kind'] = 'organization',
  more: Partial<Record> = {},
): Record {
  const [of = '', slug = ''] = id.split(':')
  return { id, dataset: of, kind, labels: [{ language: 'en', text: slug.replaceAll('-', ' ') }], ...more }
}

/** An article of a day, with one text. */
export function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    dataset: id.split(':')[0] ?? '',
    type: 'ARTICLE',
    title: { en: `An article, ${id}` },
    published: '2020-02-02',
    language: 'en',
    renditions: [{ id: 'main', sha256: 'a'.repeat(64), length: 1000 }],
    ...more,
  }
}

/** A claim of a source about a record, passed on by one outlet. */
export function claim(
  id: string,
  about: { source: string; subject: string; property: string; value: Value; agent: string },
  more: Partial<Claim> = {},
): Claim {
  const { agent, ...said } = about
  return {
    id,
    ...said,
    chain: [{ agent, manner: 'reported' }],
    citations: [{ source: about.source, rendition: 'main', start: 0, end: 40, sha256: 'b'.repeat(64) }],
    ...more,
  }
}

/** What everyone cites: a country, a service and two outlets. */
export function commons(): Release {
  return release(dataset('base'), {
    records: [
      record('base:XX', 'place', { labels: [{ language: 'en', text: 'Examplia' }] }),
      record('base:chatter', 'service'),
      record('base:morning-post'),
      record('base:evening-post'),
    ],
  })
}

/** Two articles that agree that calls were blocked and differ on how many left a page. */
export function story(parts: Partial<Omit<Release, 'dataset'>> = {}): Release {
  const loss = (amount: number): Value => ({ type: 'quantity', value: amount, unit: 'FOLLOWER' })
  const scope = {
    features: ['VOICE_CALL'],
    networks: 'all' as const,
    operators: 'all' as const,
    place: 'base:XX',
  }
  return release(dataset('story', { base: '^1.0.0' }), {
    records: [record('story:great-unlike', 'event'), record('story:club')],
    sources: [
      source('story:morning', { publisher: 'base:morning-post' }),
      source('story:evening', { publisher: 'base:evening-post', published: '2020-02-03' }),
    ],
    claims: [
      claim(
        'story:morning.block.availability',
        {
          source: 'story:morning',
          subject: 'base:chatter',
          property: 'availability',
          value: { type: 'code', code: 'BLOCKED' },
          agent: 'base:morning-post',
        },
        { scope },
      ),
      claim(
        'story:morning.loss.loss',
        {
          source: 'story:morning',
          subject: 'story:great-unlike',
          property: 'loss',
          value: loss(100),
          agent: 'base:morning-post',
        },
        { time: '2020-02-01' },
      ),
      claim(
        'story:evening.loss.loss',
        {
          source: 'story:evening',
          subject: 'story:great-unlike',
          property: 'loss',
          value: loss(200),
          agent: 'base:evening-post',
        },
        { time: '2020-02-01' },
      ),
      claim('story:evening.name.label', {
        source: 'story:evening',
        subject: 'base:chatter',
        property: 'label',
        value: { type: 'text', text: { ar: 'تشاتر' } },
        agent: 'base:evening-post',
      }),
    ],
    ...parts,
  })
}
