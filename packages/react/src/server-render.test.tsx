import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  dehydrate,
  hydrate,
  HydrationBoundary,
  QueryClient,
  useSuspenseQuery,
  type DehydratedState,
} from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { Suspense } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { createClient } from '@isnad/sdk'
import { useDatasets } from './answers.ts'
import { useClaims } from './lists.ts'
import { useIsnad } from './provider.ts'
import { isnadQueries } from './queries.ts'
import { fakeFetch } from './test/fake-fetch.ts'
import { Providers } from './test/render.tsx'

const url = 'https://isnad.example/graphql'

/** A server with one dataset and one claim. */
function server() {
  return fakeFetch(() => ({
    data: {
      datasets: [{ id: 'harbour' }],
      claims: { nodes: [{ id: 'harbour:claim' }], pageInfo: { hasNextPage: false, endCursor: null } },
    },
  }))
}

function App({ state, fetch }: { state?: DehydratedState } & Parameters<typeof createClient>[0]) {
  return (
    <Providers client={createClient({ url, fetch })} cache={new QueryClient()}>
      <HydrationBoundary state={state}>
        <Answers />
      </HydrationBoundary>
    </Providers>
  )
}

function Answers() {
  const datasets = useDatasets()
  const claims = useClaims({ property: 'availability' }, { pageSize: 1 })
  return (
    <p>
      {datasets.data?.[0]?.id ?? datasets.status} {claims.data?.[0]?.id ?? claims.status}
    </p>
  )
}

it('continues in the browser what was rendered on a server, and asks nothing again', async () => {
  const isnad = isnadQueries(createClient({ url, fetch: server().fetch }))
  const cache = new QueryClient()
  await cache.prefetchQuery(isnad.datasets())
  await cache.prefetchInfiniteQuery(isnad.claims({ property: 'availability' }, { pageSize: 1 }))
  // As it travels: within the page, as JSON.
  const state = JSON.parse(JSON.stringify(dehydrate(cache))) as DehydratedState

  const onServer = server()
  const html = renderToString(<App url={url} state={state} fetch={onServer.fetch} />)
  expect(html).toContain('harbour<!-- --> <!-- -->harbour:claim')

  const inBrowser = server()
  const container = document.createElement('div')
  container.innerHTML = html
  const onRecoverableError = vi.fn<() => void>()
  const root = await act(() =>
    hydrateRoot(container, <App url={url} state={state} fetch={inBrowser.fetch} />, { onRecoverableError }),
  )
  expect(container.textContent).toBe('harbour harbour:claim')
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect([...onServer.requests, ...inBrowser.requests]).toEqual([])
  act(() => root.unmount())
})

it('renders on a server without an answer, asks nothing there, and asks in the browser', async () => {
  const onServer = server()
  const html = renderToString(<App url={url} fetch={onServer.fetch} />)
  expect(html).toContain('pending<!-- --> <!-- -->pending')
  expect(onServer.requests).toEqual([])

  const inBrowser = server()
  const container = document.createElement('div')
  container.innerHTML = html
  const onRecoverableError = vi.fn<() => void>()
  const root = await act(() =>
    hydrateRoot(container, <App url={url} fetch={inBrowser.fetch} />, { onRecoverableError }),
  )
  await vi.waitFor(() => expect(container.textContent).toBe('harbour harbour:claim'))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(inBrowser.requests).toHaveLength(2)
  act(() => root.unmount())
})

function Suspended() {
  const { queries } = useIsnad()
  return <p>{useSuspenseQuery(queries.datasets()).data[0]?.id}</p>
}

function Page({ cache, fetch }: { cache: QueryClient } & Pick<Parameters<typeof createClient>[0], 'fetch'>) {
  return (
    <Providers client={createClient({ url, fetch })} cache={cache}>
      <Suspense fallback="waiting">
        <Suspended />
      </Suspense>
    </Providers>
  )
}

it.each(['onShellReady', 'onAllReady'] as const)(
  'streams a page with what it waits for, asked once: from %s',
  async (begin) => {
    const onServer = server()
    const cache = new QueryClient()
    const stream = new PassThrough()
    const rendering = renderToPipeableStream(<Page cache={cache} fetch={onServer.fetch} />, {
      [begin]: () => void rendering.pipe(stream),
    })
    const html = await text(stream)
    expect(html).toContain('<p>harbour</p>')
    expect(onServer.requests).toHaveLength(1)
    // A page that was sent in pieces puts itself together by scripts, which the tests' stand-in for a browser does not run.
    if (begin === 'onShellReady') return

    const inBrowser = server()
    const state = JSON.parse(JSON.stringify(dehydrate(cache))) as DehydratedState
    const container = document.createElement('div')
    container.innerHTML = html
    const onRecoverableError = vi.fn<() => void>()
    const taken = new QueryClient()
    hydrate(taken, state)
    const root = await act(() =>
      hydrateRoot(container, <Page cache={taken} fetch={inBrowser.fetch} />, { onRecoverableError }),
    )
    expect(container.textContent).toBe('harbour')
    expect(onRecoverableError).not.toHaveBeenCalled()
    expect(inBrowser.requests).toEqual([])
    act(() => root.unmount())
  },
)
