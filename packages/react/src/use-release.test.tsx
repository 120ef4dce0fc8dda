import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, render, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import { createClient, type Fetch } from '@isnad/sdk'
import { useDatasets } from './answers.ts'
import { Providers } from './test/render.tsx'
import { useRelease } from './use-release.ts'

afterEach(cleanup)

/** A server whose releases a test tells of, with one dataset whose version counts the questions. */
function server() {
  const streams: { tell: (name: string) => void; open: boolean }[] = []
  let asked = 0
  const fetch: Fetch = async (_, { headers, signal }) => {
    // As the platform's `fetch` does.
    signal.throwIfAborted()
    if (headers.get('accept') !== 'text/event-stream')
      return Response.json({ data: { datasets: [{ id: 'harbour', version: String(++asked) }] } })
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const stream = {
          open: true,
          tell: (name: string) =>
            controller.enqueue(
              new TextEncoder().encode(`event: next\ndata: {"data":{"released":{"name":"${name}"}}}\n\n`),
            ),
        }
        streams.push(stream)
        signal.addEventListener('abort', () => (stream.open = false))
      },
      cancel() {
        for (const stream of streams) stream.open = false
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
  return { fetch, streams, asked: () => asked }
}

function App() {
  const { release, error } = useRelease()
  const datasets = useDatasets()
  return (
    <p>
      {release?.name ?? 'none'} {datasets.data?.[0]?.version ?? '?'} {error?.code ?? 'fine'}
    </p>
  )
}

function page(fetch: Fetch, cache = new QueryClient()) {
  return (
    <Providers client={createClient({ url: 'https://isnad.example/graphql', fetch })} cache={cache}>
      <App />
    </Providers>
  )
}

it('has what is shown asked anew when a release was loaded, and closes its stream', async () => {
  const { fetch, streams } = server()
  const { container, unmount } = render(page(fetch))
  await waitFor(() => expect(container.textContent).toBe('none 1 fine'))
  await waitFor(() => expect(streams).toHaveLength(1))
  act(() => streams[0]?.tell('harbour@2.0.0'))
  await waitFor(() => expect(container.textContent).toBe('harbour@2.0.0 2 fine'))
  unmount()
  await waitFor(() => expect(streams.map(({ open }) => open)).toEqual([false]))
})

it('holds one stream, also in strict mode, which mounts everything twice', async () => {
  const { fetch, streams } = server()
  const client = createClient({ url: 'https://isnad.example/graphql', fetch })
  const { unmount } = render(
    <StrictMode>
      <Providers client={client} cache={new QueryClient()}>
        <App />
      </Providers>
    </StrictMode>,
  )
  await waitFor(() => expect(streams.filter(({ open }) => open)).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(streams.filter(({ open }) => open).length).toBeLessThanOrEqual(1)
  unmount()
})

it('opens nothing on a server, and is hydrated without a difference', async () => {
  const onServer = server()
  const html = renderToString(page(onServer.fetch))
  expect(onServer.streams).toEqual([])
  const inBrowser = server()
  const container = document.createElement('div')
  container.innerHTML = html
  const onRecoverableError = vi.fn<() => void>()
  const root = await act(() => hydrateRoot(container, page(inBrowser.fetch), { onRecoverableError }))
  await waitFor(() => expect(inBrowser.streams).toHaveLength(1))
  expect(onRecoverableError).not.toHaveBeenCalled()
  act(() => root.unmount())
})

it('says why nothing is heard', async () => {
  const fetch: Fetch = async (_, { headers }) =>
    headers.get('accept') === 'text/event-stream'
      ? Response.json({ errors: [{ message: 'no', extensions: { code: 'NOT_HERE' } }] }, { status: 400 })
      : Response.json({ data: { datasets: [] } })
  const { container } = render(page(fetch))
  await waitFor(() => expect(container.textContent).toContain('NOT_HERE'))
})
