import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, type Client } from './client.ts'
import { AbortError, NetworkError } from './errors.ts'
import { createLocalClient, PackageError } from './local.ts'
import { describeContract } from './test/contract.ts'
import { writeMadeUpDataset } from './test/made-up-dataset.ts'
import { serve } from './test/serve.ts'

// What only the server of `apps/server` does, limits and events above all, is tried there with this client.
describeContract('over HTTP', async (folder) => {
  const server = await serve([folder], folder)
  return { client: createClient({ url: server.url }), close: server.close }
})

describeContract('in process', async (folder) => {
  const client = await createLocalClient({ datasets: [folder] })
  return { client, close: client.close }
})

let dataset: Awaited<ReturnType<typeof writeMadeUpDataset>>

beforeAll(async () => {
  dataset = await writeMadeUpDataset()
})
afterAll(() => dataset.remove())

describe('a client over HTTP', () => {
  it('fails where nobody listens', async () => {
    const server = await serve([dataset.folder], dataset.folder)
    await server.close()
    const answer = createClient({ url: server.url, retry: false }).datasets()
    await expect(answer).rejects.toBeInstanceOf(NetworkError)
    await expect(answer).rejects.toThrow('ECONNREFUSED')
  })
})

describe('a client in process', () => {
  it('closes its database at the end of its block, and then says so', async () => {
    let after: Client
    {
      await using isnad = await createLocalClient({ datasets: [dataset.folder] })
      after = isnad
      await isnad.datasets()
      await isnad.close()
    }
    const answer = after.datasets()
    await expect(answer).rejects.toBeInstanceOf(AbortError)
    await expect(answer).rejects.toMatchObject({ cause: new Error('The local client is closed') })
  })

  it('says what to install where a dataset is missing', async () => {
    const client = createLocalClient({ datasets: ['@made-up/nowhere'] })
    await expect(client).rejects.toThrow(PackageError)
    await expect(client).rejects.toThrow('npm install @made-up/nowhere')
  })

  it('ends with the signal that it was given', async () => {
    const end = new AbortController()
    await using isnad = await createLocalClient({ datasets: [dataset.folder], signal: end.signal })
    end.abort()
    await expect(isnad.datasets()).rejects.toBeInstanceOf(AbortError)
  })
})
