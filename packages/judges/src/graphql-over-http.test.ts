import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { served } from './test/serve.ts'

const server = served()

/** The audits of kind MAY that this server does otherwise, and why. There are none. */
const OTHERWISE: { readonly [name: string]: string } = {}

const audits = serverAudits({ url: () => server.url, fetchFn: fetch })

test.each(audits.map(({ name, fn }) => [name, fn] as const))('%s', async (name, audit) => {
  const { status, ...found } = await audit()
  const reason = status === 'ok' || !('reason' in found) ? undefined : found.reason
  if (name.startsWith('MAY')) expect([name, reason]).toEqual([name, OTHERWISE[name]])
  else expect([status, reason]).toEqual(['ok', undefined])
})

test('there are audits of every kind', () => {
  const counts = Object.groupBy(audits, ({ name }) => name.split(' ')[0]!)
  expect(counts['MUST']?.length).toBeGreaterThanOrEqual(13)
  expect(counts['SHOULD']?.length).toBeGreaterThanOrEqual(20)
  expect(counts['MAY']?.length).toBeGreaterThanOrEqual(20)
})
