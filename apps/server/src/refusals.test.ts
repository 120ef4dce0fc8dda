import { afterAll, expect, test } from 'vitest'
import type { Answer } from './test/ask.ts'
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'
import { FIRST_DATASETS } from './test/datasets.ts'
import { REFUSED } from './test/refusals.ts'
import type { LimitCode } from './refusal.ts'
import type { Listening } from './listen.ts'

/** Every code of a limit. The compiler asks for those that are missing. */
const CODES: { readonly [code in Exclude<LimitCode, 'TIME_LIMIT'>]: true } = {
  TOKEN_LIMIT: true,
  DEPTH_LIMIT: true,
  ALIAS_LIMIT: true,
  DIRECTIVE_LIMIT: true,
  DOCUMENT_LIMIT: true,
  MERGE_LIMIT: true,
  VARIABLES_LIMIT: true,
  REPEATED_DIRECTIVE: true,
  FRAGMENT_RING: true,
  COST_LIMIT: true,
  PAGE_TOO_LARGE: true,
  BATCH_LIMIT: true,
  BODY_LIMIT: true,
  RATE_LIMIT: true,
  SUBSCRIBER_LIMIT: true,
}

/** One server for each set of settings. */
const servers = new Map<string, Promise<Listening>>()
const serverWith = (settings: { [name: string]: string } = {}) => {
  const key = JSON.stringify(settings)
  const server =
    servers.get(key) ??
    serve({
      datasets: FIRST_DATASETS,
      port: 0,
      host: '127.0.0.1',
      settings: readSettings({ ISNAD_RATE_LIMIT: '0', ...settings }),
    })
  servers.set(key, server)
  return server
}
afterAll(async () => {
  for (const server of servers.values()) await (await server).close()
})

test('there is a request for every limit', () => {
  const codes = new Set(REFUSED.map(({ code }) => code))
  expect(Object.keys(CODES).filter((code) => !codes.has(code as LimitCode))).toEqual([])
})

test.for(REFUSED.map((refused) => [refused.name, refused] as const))(
  '%s: it says the limit and what the request has, under its status',
  async ([, { code, limit, actual, status = 400, headers, body, settings }]) => {
    const { url } = await serverWith(settings)
    const ask = async () => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      })
      return { response, ...((await response.json()) as Pick<Answer, 'data' | 'errors'>) }
    }
    // Whoever may ask once may ask once.
    if (settings?.['ISNAD_RATE_LIMIT'] !== undefined) expect((await ask()).response.status).toBe(200)
    const { response, data, errors } = await ask()
    expect(response.status).toBe(status)
    expect(errors).toHaveLength(1)
    const [{ message, extensions } = { message: '', extensions: {} }] = errors!
    expect(extensions).toEqual({ code, limit, actual })
    // None and one are said in words.
    for (const count of [limit, actual]) if (count > 1) expect(message).toContain(String(count))
    if (status !== 200) expect(data).toBeUndefined()
    // Nothing was run but what an argument alone is wrong in.
    expect(response.headers.has('isnad-cost')).toBe(status === 200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.has('retry-after')).toBe(status === 429 || status === 503)
  },
)
