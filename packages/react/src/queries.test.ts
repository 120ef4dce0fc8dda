import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { createClient, graphql } from '@isnad/sdk'
import { isnadQueries } from './queries.ts'
import { fakeFetch } from './test/fake-fetch.ts'

const url = 'https://isnad.example/graphql'

it('keeps the answers of clients with different names apart', async () => {
  const cache = new QueryClient()
  const ask = (name: string) => {
    const { fetch } = fakeFetch(() => ({ data: { datasets: [{ id: name }] } }))
    return cache.ensureQueryData(isnadQueries(createClient({ url, fetch }), name).datasets())
  }
  expect(await ask('now')).toEqual([{ id: 'now' }])
  expect(await ask('release-1')).toEqual([{ id: 'release-1' }])
  cache.clear()
})

it('finds an answer by its question, whatever the order of its parts', () => {
  const cache = new QueryClient()
  const isnad = isnadQueries(createClient({ url }))
  cache.setQueryData(isnad.claims({ about: 'a', property: 'label' }).queryKey, { pages: [], pageParams: [] })
  expect(cache.getQueryData(isnad.claims({ property: 'label', about: 'a' }).queryKey)).toBeDefined()
  expect(cache.getQueryData(isnad.claims({ property: 'label', about: 'b' }).queryKey)).toBeUndefined()
})

it('tells documents apart by their text', () => {
  const cache = new QueryClient()
  const isnad = isnadQueries(createClient({ url }))
  const [ids, sameText, titles] = [
    graphql('{ datasets { id } }'),
    graphql('{ datasets { id } }'),
    graphql('{ datasets { title } }'),
  ]
  cache.setQueryData(isnad.document(ids).queryKey, { datasets: [] })
  expect(cache.getQueryData(isnad.document(sameText).queryKey)).toEqual({ datasets: [] })
  expect(cache.getQueryData(isnad.document(titles).queryKey)).toBeUndefined()
})
