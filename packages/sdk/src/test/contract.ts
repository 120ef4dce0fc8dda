import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../client.ts'
import type { Connection } from '../connection.ts'
import { AbortError, InputError, PagingError, TimeoutError } from '../errors.ts'
import { graphql } from '../graphql.ts'
import { HASHTAGS, writeMadeUpDataset } from './made-up-dataset.ts'

/** A client, and what ends it. */
export interface Opened {
  client: Client
  close: () => Promise<void>
}

/** What is true of a client, wherever it answers from. @param open makes one over the dataset in a folder */
export function describeContract(name: string, open: (folder: string) => Promise<Opened>): void {
  describe(`a client ${name}`, () => {
    let isnad: Client
    let opened: Opened

    let dataset: Awaited<ReturnType<typeof writeMadeUpDataset>>

    beforeAll(async () => {
      dataset = await writeMadeUpDataset()
      opened = await open(dataset.folder)
      isnad = opened.client
    })
    afterAll(async () => {
      await opened.close()
      await dataset.remove()
    })

    const adsl = {
      service: 'harbour:gull',
      feature: 'VOICE_CALL',
      network: 'ADSL',
      place: 'harbourland',
    } as const

    it('answers whether a feature was available, with the claims and who says so', async () => {
      const answer = await isnad.availability({ ...adsl, at: '2031-03-15' })
      expect(answer).toMatchObject({
        verdict: 'BLOCKED',
        standing: 'DIRECT',
        certain: true,
        independentChains: 1,
      })
      expect(answer.holding).toHaveLength(1)
      const [claim] = answer.holding
      expect(claim).toMatchObject({
        id: 'harbour:beacon-04-10.adsl.availability',
        subject: { id: 'harbour:gull', kind: 'SERVICE', name: 'Gull' },
        property: 'availability',
        value: { __typename: 'CodeValue', code: 'BLOCKED', vocabulary: 'AvailabilityState' },
        time: '2031-03-01/..',
        scope: {
          features: ['VOICE_CALL'],
          networks: ['ADSL'],
          networkExtent: 'LISTED',
          place: { name: 'Harbourland' },
        },
        source: {
          id: 'harbour:beacon-04-10',
          url: 'https://beacon.example/calls',
          publisher: { name: 'The Beacon' },
        },
      })
      expect(claim?.chain.map(({ agent, manner }) => [agent?.name, manner])).toEqual([
        ['Ministry of Harbours', 'announced'],
        ['The Beacon', 'reported'],
      ])
      expect(claim?.citations).toMatchObject([
        { source: { id: 'harbour:beacon-04-10' }, start: 0, quotation: null },
      ])
    })

    it('answers that claims contradict each other, with both', async () => {
      const answer = await isnad.availability({ ...adsl, at: '2031-04-05' })
      expect(answer.verdict).toBe('DISPUTED')
      expect(answer.possible.toSorted()).toEqual(['AVAILABLE', 'BLOCKED'])
    })

    it('knows no more than what was published by a day', async () => {
      const answer = await isnad.availability({ ...adsl, at: '2031-03-15', knownBy: '2031-04-09' })
      expect(answer.verdict).toBe('UNKNOWN')
    })

    it('tells the spans of an answer', async () => {
      const spans = await isnad.timeline({
        ...adsl,
        service: ['harbour:gull'],
        from: '2031-03-01',
        to: '2031-04-10',
      })
      expect(spans[0]).toMatchObject({
        service: { name: 'Gull' },
        network: 'ADSL',
        from: '2031-03-01',
        verdict: 'BLOCKED',
      })
      expect(spans.map(({ verdict }) => verdict)).toContain('DISPUTED')
    })

    it('reads a list over all of its pages, each entry once', async () => {
      const ids = new Set<string>()
      let entries = 0
      for await (const claim of isnad.claims({ about: 'let-us-speak', property: 'hashtag' })) {
        ids.add(claim.id)
        entries++
      }
      expect(entries).toBe(HASHTAGS)
      expect(ids.size).toBe(HASHTAGS)
    })

    it('reads a list by page, and goes on from a cursor', async () => {
      const filter = { property: 'hashtag' } as const
      const pages = []
      for await (const page of isnad.claims(filter, { pageSize: 100 }).byPage()) pages.push(page)
      expect(pages.map(({ nodes, hasNextPage }) => [nodes.length, hasNextPage])).toEqual([
        [100, true],
        [HASHTAGS - 100, false],
      ])
      const after = pages[0]?.endCursor ?? undefined
      expect(await isnad.claims(filter, { after }).toArray()).toEqual(pages[1]?.nodes)
    })

    it('walks every other list', async () => {
      const names = async (list: Connection<{ id: string }>) => (await list.toArray()).map(({ id }) => id)
      expect(await names(isnad.records({ kind: 'ORGANIZATION' }, { pageSize: 1 }))).toEqual([
        'harbour:beacon',
        'harbour:ministry',
        'harbour:pilot',
      ])
      expect(await names(isnad.records({ text: 'نورس' }))).toEqual(['harbour:gull'])
      expect(await names(isnad.sources({ publisher: 'pilot' }))).toEqual(['harbour:pilot-04-12'])
      expect(await names(isnad.events({ type: 'PROTEST' }))).toEqual(['harbour:march'])
    })

    it('gives facts with what is against them', async () => {
      const [march] = await isnad.events({ during: '2031-04' }).toArray()
      expect(march?.eventType?.value).toBe('PROTEST')
      expect(march?.date).toMatchObject({ disputed: true, independentChains: 1 })
    })

    it('gives the claims that cannot both be true', async () => {
      const conflicts = await isnad.conflicts({ about: 'march' }).toArray()
      expect(conflicts).toMatchObject([
        {
          property: 'date',
          left: { value: { edtf: '2031-04-01' } },
          right: { value: { edtf: '2031-04-02' } },
        },
      ])
    })

    it('gives values of every type with their bounds', async () => {
      const [size] = await isnad.claims({ property: 'participantCount' }).toArray()
      expect(size?.value).toMatchObject({
        __typename: 'QuantityValue',
        value: 90_000,
        approximate: true,
        unit: 'PERSON',
        bounds: { lowest: 85_000, highest: 95_000 },
      })
    })

    it('names its datasets', async () => {
      expect(await isnad.datasets()).toMatchObject([
        { id: 'harbour', name: 'dataset-harbour', version: '1.0.0', sourceCount: 2 },
      ])
    })

    it('finds anything by its id, and says what it is', async () => {
      const nodes = await Promise.all(
        ['harbour:gull', 'harbour:pilot-04-12', 'harbour'].map((id) => isnad.node(id)),
      )
      expect(nodes.map((node) => [node.__typename, node.id])).toEqual([
        ['Service', 'harbour:gull'],
        ['Source', 'harbour:pilot-04-12'],
        ['Dataset', 'harbour'],
      ])
    })

    it('says of an unknown id that nothing has it, and keeps the rest of the answer', async () => {
      const error: unknown = await isnad.node('harbour:nobody').catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ code: 'UNKNOWN_ID', data: { node: null }, retryable: false, status: 200 })
    })

    it('asks the question of any document', async () => {
      const document = graphql(`
        query Called($id: ID!) {
          record(id: $id) {
            label(language: "ar")
          }
        }
      `)
      expect(await isnad.query(document, { id: 'gull' })).toEqual({ record: { label: 'نورس' } })
    })

    it('says what is wrong with a document', async () => {
      const answer = isnad.query('{ nonsense }')
      await expect(answer).rejects.toThrow('Cannot query field "nonsense" on type "Query"')
      await expect(answer).rejects.toBeInstanceOf(InputError)
      await expect(answer).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', status: 400 })
    })

    it('stops in the middle of a list with its signal', async () => {
      const end = new AbortController()
      const seen: string[] = []
      const reading = (async () => {
        for await (const claim of isnad.claims(
          { property: 'hashtag' },
          { pageSize: 10, signal: end.signal },
        )) {
          seen.push(claim.id)
          if (seen.length === 10) end.abort()
        }
      })()
      await expect(reading).rejects.toBeInstanceOf(AbortError)
      expect(seen).toHaveLength(10)
    })

    it('gives data that is plain: it survives a structured clone and JSON unchanged', async () => {
      const answer = await isnad.availability({ ...adsl, at: '2031-03-15' })
      expect(structuredClone(answer)).toEqual(answer)
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    })

    it.each<[string, string, Parameters<Client['availability']>[0]]>([
      ['no day', 'BAD_DATE', { ...adsl, at: 'yesterday' }],
      ['an id that nothing has', 'UNKNOWN_ID', { ...adsl, service: 'harbour:nobody', at: '2031-03-15' }],
      ['an id that is none', 'BAD_ID', { ...adsl, service: 'Harbour: Gull', at: '2031-03-15' }],
    ])('says that the input is wrong: %s', async (_, code, question) => {
      const error: unknown = await isnad.availability(question).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ code, codes: [code], retryable: false })
      expect((error as InputError).message).toMatch(/[a-z]; |: |write|give/)
    })

    it('says of a text that is no document that it is none, and where', async () => {
      const error: unknown = await isnad.query('{ datasets {').catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED', errors: [{ locations: [{ line: 1 }] }] })
    })

    it('says of a cursor that is none that it is none', async () => {
      const error: unknown = await isnad
        .claims({}, { after: 'nonsense' })
        .toArray()
        .catch((reason: unknown) => reason)
      expect(error).toMatchObject({ name: 'InputError', code: 'BAD_CURSOR' })
    })

    it('sends nothing for a call that is wrong in itself', async () => {
      expect(() => isnad.claims({}, { pageSize: 101 })).toThrow(InputError)
      await expect(isnad.datasets({ timeout: -1 })).rejects.toBeInstanceOf(InputError)
      const round: { [name: string]: unknown } = {}
      round['itself'] = round
      await expect(isnad.query('{ datasets { id } }', round)).rejects.toMatchObject({ code: 'INPUT' })
    })

    it('ends a call before it begins where its signal has aborted', async () => {
      await expect(isnad.datasets({ signal: AbortSignal.abort('enough') })).rejects.toMatchObject({
        name: 'AbortError',
        cause: 'enough',
      })
    })

    it('ends a call that takes too long', async () => {
      // Long enough for nothing: the question needs many reads.
      const answer = isnad.timeline({ place: 'harbourland' }, { timeout: 1 })
      await expect(answer).rejects.toBeInstanceOf(TimeoutError)
    })

    it('gives equal answers to equal questions that are asked together, each its own', async () => {
      const [one, two] = await Promise.all([isnad.datasets(), isnad.datasets()])
      expect(one).toEqual(two)
      expect(one).not.toBe(two)
    })

    it('reads a list from the beginning each time, and no more of it than is wanted', async () => {
      const list = isnad.claims({ property: 'hashtag' }, { pageSize: 7 })
      const [first, again] = [await list.toArray({ limit: 10 }), await list.toArray({ limit: 10 })]
      expect(first).toHaveLength(10)
      expect(again).toEqual(first)
      expect(await list.toArray({ limit: 0 })).toEqual([])
    })

    it('answers from the release that is asked for, or not at all', async () => {
      const [{ id, version, hash } = { id: '', version: '', hash: '' }] = await isnad.datasets()
      for (const release of [`${id}@${version}`, hash, `${id}@${version}, ${hash}`])
        expect(await isnad.datasets({ release })).toHaveLength(1)
      const refused = isnad.availability({ ...adsl, at: '2031-03-15' }, { release: `${id}@9.9.9` })
      await expect(refused).rejects.toBeInstanceOf(InputError)
      await expect(refused).rejects.toMatchObject({ code: 'RELEASE_NOT_SERVED', status: 412 })
    })

    it('tells of releases with the ids by which it goes on', async () => {
      const ids: string[] = []
      const events = isnad.subscribe({ lastEventId: '0', onEvent: (id) => void ids.push(id) })
      const { value } = await events.next()
      expect(value).toMatchObject({ name: expect.stringContaining('harbour@1.0.0') as unknown })
      expect(ids).toEqual([String(value?.load.number)])
      // Left while it waits for what may never come.
      const waiting = events.next().catch((error: unknown) => error)
      await events.return()
      expect(await waiting).toBeInstanceOf(AbortError)
    })

    it('asks by every part of a filter', async () => {
      const ids = async (list: Connection<{ id: string }>) => (await list.toArray()).map(({ id }) => id)
      const spoken = { property: 'availability', during: '2031-04-05' } as const
      expect(await ids(isnad.claims({ ...spoken, publisher: 'pilot', place: 'harbourland' }))).toEqual([
        'harbour:pilot-04-12.adsl.availability',
      ])
      expect(await ids(isnad.claims({ property: 'date', published: '2031-04-10', language: 'en' }))).toEqual([
        'harbour:beacon-04-10.march.date',
      ])
      expect(await ids(isnad.sources({ published: '2031-04-12' }))).toEqual(['harbour:pilot-04-12'])
      expect(await ids(isnad.events({ disputed: true }))).toEqual(['harbour:march'])
      const [conflict] = await isnad.conflicts({ publisher: 'pilot', kind: 'DATE' }).toArray()
      expect(conflict).toMatchObject({ kind: 'DATE', leftChains: 1, rightChains: 1, resolved: false })
    })

    it('says what a subscription may not be', async () => {
      const released = isnad.subscribe('{ datasets { id } }')
      await expect(released.next()).rejects.toMatchObject({ name: 'InputError' })
      const unknown = isnad.subscribe('subscription { nonsense }')
      await expect(unknown.next()).rejects.toBeInstanceOf(InputError)
    })

    it('is one type of error in all, with everything that is known', async () => {
      const error: unknown = await isnad.node('harbour:nobody').catch((reason: unknown) => reason)
      expect(error).toMatchObject({ headers: expect.any(Headers), errors: [{ path: ['node'] }] })
      expect(error).not.toBeInstanceOf(PagingError)
    })
  })
}
