import { QueryClient, skipToken, useSuspenseQuery } from '@tanstack/react-query'
import { act, cleanup, render, waitFor } from '@testing-library/react'
import { StrictMode, Suspense, version } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createClient, graphql, InputError, NetworkError, PagingError } from '@isnad/sdk'
import { createLocalClient, type LocalClient } from '@isnad/sdk/local'
import { useAvailability, useDatasets, useDocument, useNode, useTimeline } from './answers.ts'
import { useChanges, useClaims, useConflicts, useEvents, useRecords, useSearch, useSources } from './lists.ts'
import { useIsnad } from './provider.ts'
import { deadFetch, fakeFetch } from './test/fake-fetch.ts'
import { Providers, renderWith } from './test/render.tsx'

const QUESTION = {
  service: 'commons:whatsapp',
  feature: 'VOICE_CALL',
  network: 'ADSL',
  place: 'commons:MA',
  at: '2016-03-15',
} as const

const url = 'https://isnad.example/graphql'

afterEach(cleanup)

it('runs with the React of its project', ({ task }) => {
  expect(`react-${version.split('.')[0]}`).toBe(task.file.projectName)
})

describe('over installed datasets', () => {
  let isnad: LocalClient
  beforeAll(async () => {
    isnad = await createLocalClient({ datasets: ['@isnad/dataset-morocco-voip-2016'] })
  })
  afterAll(() => isnad.close())

  it('answers whether a feature was available', async () => {
    const { result } = renderWith(isnad, () => useAvailability(QUESTION))
    expect(result.current).toMatchObject({ isPending: true, data: undefined })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.data).toEqual(await isnad.availability(QUESTION))
    expect(result.current.data?.verdict).toBe('BLOCKED')
  })

  it('gives the data another form by `select`', async () => {
    const { result } = renderWith(isnad, () =>
      useAvailability(QUESTION, { select: ({ verdict }) => verdict }),
    )
    await waitFor(() => expect(result.current.data).toBe('BLOCKED'))
  })

  it('asks nothing as long as the question is not known', async () => {
    const { result } = renderWith(isnad, () => [useAvailability(skipToken), useClaims(skipToken)])
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(result.current.map(({ status, fetchStatus }) => [status, fetchStatus])).toEqual([
      ['pending', 'idle'],
      ['pending', 'idle'],
    ])
  })

  it('has a timeline, the datasets and whatever has an id', async () => {
    const { at: _, ...question } = QUESTION
    const { result } = renderWith(isnad, () => ({
      timeline: useTimeline({
        ...question,
        service: [question.service],
        from: '2016-01-01',
        to: '2016-12-31',
      }).data,
      datasets: useDatasets().data,
      node: useNode('commons:whatsapp').data,
    }))
    await waitFor(() => expect(Object.values(result.current)).not.toContain(undefined))
    expect(result.current.timeline?.length).toBeGreaterThan(2)
    expect(result.current.datasets?.map(({ id }) => id)).toEqual(['commons', 'morocco-voip-2016'])
    expect(result.current.node).toMatchObject({ id: 'commons:whatsapp', name: 'WhatsApp' })
  })

  it('answers documents, typed by their text', async () => {
    const ofDataset = graphql(`
      query Of($first: Int!) {
        events(first: $first) {
          nodes {
            id
          }
        }
      }
    `)
    const all = graphql(`
      {
        datasets {
          id
        }
      }
    `)
    const { result } = renderWith(isnad, () => ({
      events: useDocument(ofDataset, { first: 3 }).data?.events.nodes,
      datasets: useDocument(all).data?.datasets,
      skipped: useDocument(ofDataset, skipToken).fetchStatus,
    }))
    await waitFor(() => expect(Object.values(result.current)).not.toContain(undefined))
    expect(result.current.events).toHaveLength(3)
    expect(result.current.datasets).toHaveLength(2)
    expect(result.current.skipped).toBe('idle')
  })

  it('finds by a text as it is written, and asks nothing of an empty field', async () => {
    let text = '  '
    const { result, rerender } = renderWith(isnad, () => useSearch(text, { pageSize: 5 }))
    expect(result.current).toMatchObject({ status: 'pending', fetchStatus: 'idle' })
    text = 'واتساب'
    rerender()
    await waitFor(() => expect(result.current.data).toHaveLength(1))
    expect(result.current.data?.[0]?.item.id).toBe('commons:whatsapp')
  })

  it('tells what releases changed', async () => {
    const { result } = renderWith(isnad, () => [
      useChanges({ dataset: 'commons' }, { pageSize: 3 }).data?.length,
      useSearch({ text: 'واتساب', kinds: ['SERVICE'] }).data?.[0]?.item.id,
      useSearch(skipToken).fetchStatus,
    ])
    await waitFor(() => expect(result.current).toEqual([1, 'commons:whatsapp', 'idle']))
  })

  it('reads a list page by page, as one array', async () => {
    const { result } = renderWith(isnad, () => useClaims({ property: 'availability' }, { pageSize: 2 }))
    await waitFor(() => expect(result.current.data).toHaveLength(2))
    expect(result.current.hasNextPage).toBe(true)
    while (result.current.hasNextPage) await act(() => result.current.fetchNextPage())
    const whole = await isnad.claims({ property: 'availability' }).toArray()
    expect(result.current.data).toEqual(whole)
    expect(whole.length).toBeGreaterThan(4)
    // Reading every page again is no loop.
    await act(() => result.current.refetch())
    expect(result.current).toMatchObject({ isError: false, data: whole })
  })

  it('has every list', async () => {
    const { result } = renderWith(isnad, () => ({
      records: useRecords({}, { pageSize: 3 }).data?.length,
      events: useEvents({}, { pageSize: 3 }).data?.length,
      sources: useSources({}, { pageSize: 3 }).data?.length,
      conflicts: useConflicts({}, { pageSize: 3 }).data?.length,
      pages: useEvents({}, { pageSize: 3, select: ({ pages }) => pages.length }).data,
    }))
    await waitFor(() => expect(Object.values(result.current)).not.toContain(undefined))
    expect(result.current).toEqual({ records: 3, events: 3, sources: 3, conflicts: 0, pages: 1 })
  })

  it('gives an error of the server as a value', async () => {
    const { result } = renderWith(isnad, () => useNode('commons:no-such-thing'))
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(result.current.error).toBeInstanceOf(InputError)
    expect(result.current.error?.code).toBe('UNKNOWN_ID')
  })

  it('suspends with the options of a question', async () => {
    const Verdict = () => {
      const { queries } = useIsnad()
      return <p>{useSuspenseQuery(queries.availability(QUESTION)).data.verdict}</p>
    }
    const { container } = render(
      <StrictMode>
        <Providers client={isnad} cache={new QueryClient()}>
          <Suspense fallback="waiting">
            <Verdict />
          </Suspense>
        </Providers>
      </StrictMode>,
    )
    await waitFor(() => expect(container.innerHTML).toBe('<p>BLOCKED</p>'))
  })
})

describe('over a server', () => {
  it('lets the client repeat what failed, and does not repeat that', async () => {
    const { fetch, requests } = fakeFetch(() => {
      throw new TypeError('the server is down')
    })
    const isnad = createClient({ url, fetch, retry: false })
    const { result } = renderWith(isnad, () => useDatasets())
    await waitFor(() => expect(result.current.error).toBeInstanceOf(NetworkError))
    expect(requests).toHaveLength(1)
  })

  it('asks once for two components with the same question', async () => {
    const { fetch, requests } = fakeFetch(() => ({ data: { datasets: [] } }))
    const { result } = renderWith(createClient({ url, fetch }), () => [useDatasets(), useDatasets()])
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true))
    expect(requests).toHaveLength(1)
  })

  it('ends the request when its component goes', async () => {
    const { fetch, signals } = deadFetch()
    const { unmount } = renderWith(createClient({ url, fetch }), () => useAvailability(QUESTION))
    await waitFor(() => expect(signals).toHaveLength(1))
    expect(signals[0]?.aborted).toBe(false)
    unmount()
    await waitFor(() => expect(signals[0]?.aborted).toBe(true))
  })

  it('leaves a list whose pages lead back, with an error', async () => {
    const next = [undefined, 'a', 'b', 'a']
    const { fetch, requests } = fakeFetch(({ after }) => ({
      data: {
        claims: {
          nodes: [],
          pageInfo: { hasNextPage: true, endCursor: next[next.indexOf(after as string) + 1] },
        },
      },
    }))
    const { result } = renderWith(createClient({ url, fetch }), () => useClaims())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    await act(() => result.current.fetchNextPage())
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.error).toBeInstanceOf(PagingError))
    expect(requests).toHaveLength(3)
  })
})

it('says what is missing where there is no provider', () => {
  expect(() => renderToString(<Lonely />)).toThrow('wrap the component in <IsnadProvider client={…}>')
})

function Lonely() {
  useIsnad()
  return null
}
