import { describe, expect, it } from 'vitest'
import { InputError } from '../errors.ts'
import { importPeers } from './import-peers.ts'

function missing(name: string): Promise<never> {
  const message = `Cannot find package '${name}' imported from /somewhere/local.js`
  return Promise.reject(Object.assign(new Error(message), { code: 'ERR_MODULE_NOT_FOUND' }))
}

describe('importPeers', () => {
  it('names every package that is not installed, in one command', async () => {
    const peers = importPeers({
      store: ['@isnad/store', () => missing('@isnad/store')],
      dataset: ['@isnad/dataset', () => Promise.resolve({})],
      graphql: ['graphql', () => missing('graphql')],
    })
    await expect(peers).rejects.toThrow(InputError)
    await expect(peers).rejects.toThrow('run `npm install @isnad/store graphql`')
  })

  it('leaves the error of a package that is there and broken', async () => {
    await expect(importPeers({ store: ['@isnad/store', () => missing('drizzle-orm')] })).rejects.toThrow(
      "Cannot find package 'drizzle-orm'",
    )
  })
})
