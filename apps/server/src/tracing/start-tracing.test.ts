import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { execFileSync } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { serve } from '../serve.ts'
import { readSettings } from '../settings.ts'

interface OtlpSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  status: { code?: number; message?: string }
  attributes: { key: string; value: { stringValue?: string; intValue?: number | string } }[]
}

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** A collector that understands OTLP over HTTP, in JSON. */
async function collector() {
  const spans: OtlpSpan[] = []
  const services = new Set<string | undefined>()
  const take = async (request: IncomingMessage) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString()) as {
      resourceSpans: { resource: Pick<OtlpSpan, 'attributes'>; scopeSpans: { spans: OtlpSpan[] }[] }[]
    }
    for (const { resource, scopeSpans } of body.resourceSpans) {
      services.add(resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue)
      spans.push(...scopeSpans.flatMap((scope) => scope.spans))
    }
    expect([request.url, request.headers['content-type']]).toEqual(['/v1/traces', 'application/json'])
  }
  const server = createHttpServer((request, response) => {
    void take(request).then(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => new Promise((resolve) => server.close(resolve)))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, services }
}

async function ask(url: string, query: string, headers = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { secret: 'what a reader asks' } }),
  })
  await response.text()
  return response
}

const attribute = ({ attributes }: OtlpSpan, name: string) => {
  const value = attributes.find(({ key }) => key === name)?.value
  return value?.stringValue ?? (value?.intValue === undefined ? undefined : Number(value.intValue))
}

test('a collector is sent a span of each request, with its parts, on the trace of the caller', async () => {
  const { url: endpoint, spans, services } = await collector()
  const settings = readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'isnad-test' })
  const server = await serve({ port: 0, host: '127.0.0.1', settings, log: () => {} })
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  await ask(server.url, 'query Datasets { datasets { id } }', { traceparent, 'x-request-id': 'r1' })
  // An answer that was kept.
  await ask(server.url, 'query Datasets { datasets { id } }')
  await ask(server.url, '{ nothing }', { traceparent: 'nonsense' })
  await fetch(`${server.url}/health`)
  await server.close()

  expect(services).toEqual(new Set(['isnad-test']))
  const [first, kept, wrong, ...others] = spans.filter(({ kind }) => kind === 2)
  expect(others).toEqual([])
  expect(first).toMatchObject({
    name: 'query Datasets',
    traceId: '0af7651916cd43dd8448eb211c80319c',
    parentSpanId: 'b7ad6b7169203331',
  })
  expect(
    ['http.response.status_code', 'isnad.request_id', 'graphql.operation.name'].map((name) =>
      attribute(first!, name),
    ),
  ).toEqual([200, 'r1', 'Datasets'])
  const parts = (of: OtlpSpan) =>
    spans.filter(({ parentSpanId }) => parentSpanId === of.spanId).map(({ name }) => name)
  expect(parts(first!)).toEqual(['graphql.parse', 'graphql.validate', 'graphql.execute'])
  expect(parts(kept!)).toEqual([])
  expect(parts(wrong!)).toEqual(['graphql.parse', 'graphql.validate'])
  expect(wrong!.traceId).not.toBe(first!.traceId)
  expect(JSON.stringify(spans)).not.toMatch(/secret|what a reader asks|datasets \{/)
})

test('a collector that does not answer holds nobody up', async () => {
  const settings = readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })
  const server = await serve({ port: 0, host: '127.0.0.1', settings, log: () => {} })
  expect((await ask(server.url, '{ datasets { id } }')).status).toBe(200)
  const started = performance.now()
  await server.close()
  expect(performance.now() - started).toBeLessThan(8_000)
})

/**
 * The modules of OpenTelemetry that a server loads, as it is built, in a process of its own; without the types and empty
 * functions of its API, which prom-client asks for.
 */
function loaded(environment: { [name: string]: string }): string[] {
  const index = new URL('../../dist/index.js', import.meta.url).href
  const hooks = `
    import { registerHooks } from 'node:module'
    globalThis.loaded = []
    registerHooks({ load: (url, context, next) => (globalThis.loaded.push(url), next(url, context)) })
  `
  const script = `
    const { serve } = await import(${JSON.stringify(index)})
    const server = await serve({ port: 0, host: '127.0.0.1' })
    await (await fetch(server.url + '/graphql?query=%7B__typename%7D')).text()
    await server.close()
    console.log(JSON.stringify(globalThis.loaded.filter((url) => url.includes('@opentelemetry/') && !url.includes('@opentelemetry/api/'))))
  `
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(hooks)}`, '--input-type=module']
  const output = execFileSync(process.execPath, [...flags, '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  // That it names the modules, in the form of JSON, is what the script is for.
  return JSON.parse(output.trim().split('\n').at(-1)!) as string[]
}

test('without an address nothing of it is loaded', () => {
  expect(loaded({})).toEqual([])
  expect(loaded({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }).length).toBeGreaterThan(5)
})
