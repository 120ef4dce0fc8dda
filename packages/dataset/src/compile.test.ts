import { describe, expect, test } from 'vitest'
import { compileRelease } from './compile.ts'
import { readDataset } from './read.ts'
import {
  check,
  FIGURE,
  GOOD,
  POST,
  replaced,
  STATEMENT,
  text,
  withItems,
  withPackage,
  type Changes,
} from './test/package.ts'

const SOURCE = 'sources/manara-03.yaml'

async function claims(changes: Changes = {}) {
  const { release, issues } = await check(changes)
  expect(issues).toEqual([])
  return new Map(release!.claims.map((claim) => [claim.id.replace('valley:manara-03.', ''), claim]))
}

describe('a chain is completed with the outlet that printed it', () => {
  test('the publisher ends it', async () => {
    expect((await claims()).get('statement.orderedBy')?.chain).toEqual([
      { agent: 'valley:regulator', manner: 'announced' },
      { agent: 'valley:manara', manner: 'reported' },
    ])
    expect((await claims()).get('figure.participantCount')?.chain).toEqual([
      { agent: 'valley:manara', manner: 'reported' },
    ])
  })

  test('a publisher whom the author wrote is not written twice', async () => {
    const changes = replaced(
      SOURCE,
      'manner: announced }]',
      'manner: announced }, { agent: manara, manner: quoted }]',
    )
    expect((await claims(changes)).get('statement.orderedBy')?.chain).toEqual([
      { agent: 'valley:regulator', manner: 'announced' },
      { agent: 'valley:manara', manner: 'quoted' },
    ])
  })

  test('a document that names no publisher has an unnamed one', async () => {
    const changes = replaced(SOURCE, '  publisher: manara\n', '')
    expect((await claims(changes)).get('figure.participantCount')?.chain).toEqual([
      { unnamed: 'an outlet that the document does not name', manner: 'reported' },
    ])
  })

  test('a quoted source is the source of its claims, and the document the place where it was read', async () => {
    const claim = (await claims()).get('court.participant')
    expect(claim).toMatchObject({ source: 'valley:salma-post', citations: [{ source: 'valley:manara-03' }] })
    expect(claim?.chain).toEqual([
      { agent: 'valley:salma', manner: 'posted' },
      { agent: 'valley:manara', manner: 'quoted' },
    ])
  })

  test('the publisher of a quoted source stands before that of the document', async () => {
    const changes = replaced(SOURCE, 'type: POST,', 'type: STATEMENT, publisher: regulator,')
    expect((await claims(changes)).get('court.participant')?.chain).toEqual([
      { agent: 'valley:salma', manner: 'posted' },
      { agent: 'valley:regulator', manner: 'reported' },
      { agent: 'valley:manara', manner: 'quoted' },
    ])
  })
})

describe('an item makes one claim for each value', () => {
  test('a list makes several, the first without a number', async () => {
    const made = await claims(
      withItems(`  - { id: names, cite: ${STATEMENT}, about: regulator, label: [{ en: A }, { en: B }, { en: C }] }
  - { id: later, cite: ${FIGURE}, about: our-voices, hashtag: { en: x }, after: [names, statement] }
`),
    )
    expect([...made.keys()].filter((id) => id.startsWith('names'))).toEqual([
      'names.label',
      'names.label.2',
      'names.label.3',
    ])
    expect(made.get('later.hashtag')?.after).toEqual(
      ['names.label', 'names.label.2', 'names.label.3', 'statement.orderedBy'].map(
        (id) => `valley:manara-03.${id}`,
      ),
    )
  })

  test('values and qualifiers are typed, whichever way they are written', async () => {
    const made = await claims(
      withItems(`  - id: all
    cite: [${STATEMENT}, ${POST}]
    about: salma
    mode: asserts
    followerCount: 1200
    statement: { text: { en: No. }, topic: block }
    uses: { record: nida, for: calls }
    identifier: { text: { en: X1 }, system: register }
    rankAmong: { max: 3, among: { en: activists, ar: ناشطات } }
    holdsRole: [DIRECTOR, { code: JUROR, of: our-voices }]
  - { id: first, cite: ${FIGURE}, about: lawsuit, firstOf: true, date: 2031 }
`),
    )
    const shown = (id: string) => ({ value: made.get(id)?.value, qualifiers: made.get(id)?.qualifiers })
    expect(shown('all.followerCount')).toEqual({ value: { type: 'quantity', value: 1200, unit: 'FOLLOWER' } })
    expect(shown('all.statement')).toEqual({
      value: { type: 'text', text: { en: 'No.' } },
      qualifiers: { topic: { type: 'record', record: 'valley:block' } },
    })
    expect(shown('all.uses').qualifiers).toEqual({ for: { type: 'text', text: { en: 'calls' } } })
    expect(shown('all.identifier').qualifiers).toEqual({ system: { type: 'text', text: { en: 'register' } } })
    expect(shown('all.rankAmong')).toEqual({
      value: { type: 'quantity', max: 3, unit: 'RANK' },
      qualifiers: { among: { type: 'text', text: { en: 'activists', ar: 'ناشطات' } } },
    })
    expect(shown('all.holdsRole.2')).toEqual({
      value: { type: 'code', code: 'JUROR' },
      qualifiers: { of: { type: 'record', record: 'valley:our-voices' } },
    })
    expect(shown('first.firstOf').value).toEqual({ type: 'boolean', boolean: true })
    expect(shown('first.date').value).toEqual({ type: 'date', edtf: '2031' })
    expect(made.get('all.uses')).not.toHaveProperty('mode')
    expect(made.get('all.uses')?.citations).toHaveLength(2)
  })

  test('a scope has all operators and the place of the dataset unless it says otherwise', async () => {
    expect((await claims()).get('mobile.availability')?.scope).toEqual({
      features: ['VOICE_CALL'],
      networks: ['MOBILE_4G'],
      operators: 'all',
      place: 'valley:valley-republic',
    })
    const changes = replaced(
      SOURCE,
      'networks: MOBILE_4G',
      'networks: some, operators: regulator, place: valley-republic',
    )
    expect((await claims(changes)).get('mobile.availability')?.scope).toMatchObject({
      networks: 'some',
      operators: ['valley:regulator'],
    })
  })
})

describe('a release', () => {
  test('has documents with their texts, and quoted sources with the document in which they stand', async () => {
    const { release } = await check()
    expect(release?.sources).toEqual([
      {
        id: 'valley:manara-03',
        dataset: 'valley',
        type: 'ARTICLE',
        title: { ar: 'عنوان' },
        publisher: 'valley:manara',
        published: '2031-03-18',
        language: 'ar',
        renditions: [{ id: 'main', sha256: text.sha256, length: text.length }],
      },
      {
        id: 'valley:salma-post',
        dataset: 'valley',
        type: 'POST',
        title: { en: 'A post by Salma' },
        language: 'ar',
        quotedIn: 'valley:manara-03',
        renditions: [],
      },
    ])
  })

  test('has the records with their labels in order', async () => {
    const records = `records:
  - id: city
    kind: place
    labels: { fr: [Ville, Cité], en: City }
    identifiers: { wikidata: Q1 }
    partOf: valley-republic
`
    const { release } = await check({ 'records/city.yaml': records })
    expect(release?.records[1]).toEqual({
      id: 'valley:city',
      dataset: 'valley',
      kind: 'place',
      labels: [
        { language: 'fr', text: 'Ville' },
        { language: 'fr', text: 'Cité' },
        { language: 'en', text: 'City' },
      ],
      identifiers: { wikidata: ['Q1'] },
      partOf: ['valley:valley-republic'],
    })
  })

  test('is not made of a package that has errors', async () => {
    await withPackage(replaced(SOURCE, 'manner: observed', 'manner: seen'), async (dir) => {
      const authored = await readDataset(dir)
      expect(() => compileRelease(authored)).toThrow(
        /^the package has errors: sources\/manara-03\.yaml:19:39 UNKNOWN_CODE/,
      )
    })
  })

  test('is the same however the files are divided and ordered', async () => {
    const [head, ...records] = GOOD['records/things.yaml']!.trimEnd().split('\n')
    const files = Object.fromEntries(
      records.toReversed().map((line, index) => [`records/r${index}.yaml`, `${head}\n${line}\n`]),
    )
    const [one, other] = [await check(), await check({ ...files, 'records/things.yaml': null })]
    expect(other.release).toEqual(one.release)
  })
})
