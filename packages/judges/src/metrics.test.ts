import parsePrometheusTextFormat from 'parse-prometheus-text-format'
import { expect, test } from 'vitest'
import { served } from './test/serve.ts'

const server = served()

interface Family {
  name: string
  type: string
  help: string
  metrics: {
    labels?: { [name: string]: string }
    value?: string
    buckets?: { [bound: string]: string }
  }[]
}

async function families(): Promise<Map<string, Family>> {
  const response = await fetch(new URL('/metrics', server.url))
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const parsed = parsePrometheusTextFormat(await response.text()) as Family[]
  return new Map(parsed.map((family) => [family.name, family]))
}

test('a parser of others reads every family, each with its type and help', async () => {
  const all = await families()
  for (const { name, type, help } of all.values()) {
    expect([name, type]).toEqual([
      expect.stringMatching(/^[a-z_:][a-z0-9_:]*$/),
      expect.stringMatching(/^(COUNTER|GAUGE|HISTOGRAM|SUMMARY)$/),
    ])
    expect(help).not.toBe('')
  }
  expect([...all.keys()]).toEqual(
    expect.arrayContaining([
      'isnad_http_requests_total',
      'isnad_http_request_duration_seconds',
      'isnad_graphql_errors_total',
      'isnad_graphql_cost_fields',
      'isnad_cache_lookups_total',
    ]),
  )
})

test('what was asked is counted: requests, errors by code, look-ups; buckets add up, and a stranger makes no series', async () => {
  const count = (all: Map<string, Family>, name: string, labels: { [name: string]: string }) =>
    Number(
      all
        .get(name)
        ?.metrics.find((metric) =>
          Object.entries(labels).every(([key, value]) => metric.labels?.[key] === value),
        )?.value ?? 0,
    )
  const before = await families()
  const ask = (query: string) =>
    fetch(`${server.url}?query=${encodeURIComponent(query)}`).then((answer) => answer.text())
  await ask('{ counted: datasets { id } }')
  await ask('{ counted: datasets { id } }')
  await ask('{ record(id: "commons:nobody") { id } }')
  for (let path = 0; path < 20; path++) await fetch(new URL(`/x${path}"\n{a="b"}`, server.url))
  await fetch(server.url, { method: 'PROPFIND' })
  const after = await families()
  const more = (name: string, labels: { [name: string]: string }) =>
    count(after, name, labels) - count(before, name, labels)
  expect(more('isnad_http_requests_total', { path: '/graphql', method: 'GET', status: '200' })).toBe(3)
  expect(more('isnad_http_requests_total', { path: 'other', method: 'GET', status: '404' })).toBe(20)
  expect(more('isnad_graphql_errors_total', { code: 'UNKNOWN_ID' })).toBe(1)
  expect(more('isnad_cache_lookups_total', { result: 'hit' })).toBe(1)
  expect(more('isnad_cache_lookups_total', { result: 'miss' })).toBe(2)
  const paths = after.get('isnad_http_requests_total')!.metrics.map(({ labels }) => labels!['path'])
  expect(new Set(paths).size).toBeLessThanOrEqual(6)
  for (const { buckets } of after.get('isnad_http_request_duration_seconds')!.metrics) {
    // Whole numbers come first among the keys of an object.
    const bound = (text: string) => (text === '+Inf' ? Infinity : Number(text))
    const byBound = Object.entries(buckets!).toSorted(([left], [right]) => bound(left) - bound(right))
    const values = byBound.map(([, count]) => Number(count))
    expect(values).toEqual(values.toSorted((left, right) => left - right))
    expect(values.at(-1)).toBeGreaterThan(0)
  }
})
