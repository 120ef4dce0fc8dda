import { fileURLToPath } from 'node:url'
import { loadRelease } from '@isnad/dataset'
import { getNamedType, isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KIND_TYPES } from './kind-types.ts'
import { createSchema } from './schema.ts'
import { openApi, type Api } from './test/api.ts'
import { base, story } from './test/releases.ts'

const both: Api[] = []
beforeAll(async () => {
  const folders = ['dataset-commons', 'dataset-morocco-voip-2016'].map((name) =>
    fileURLToPath(new URL(`../../${name}`, import.meta.url)),
  )
  const releases = [base, story, ...(await Promise.all(folders.map((folder) => loadRelease(folder))))]
  both.push(await openApi(releases, { engine: 'postgresql' }), await openApi(releases, { engine: 'sqlite' }))
}, 60_000)
afterAll(() => Promise.all(both.map(({ store }) => store.close())), 60_000)

/** Every field of a type that needs no argument, and of what it leads to, so many steps deep. */
function everything(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return []
    const below = getNamedType(field.type)
    if (!('getFields' in below) && !('getTypes' in below)) return [field.name]
    if (depth === 0) return [`${field.name} { __typename }`]
    return [`${field.name} { __typename ${isObjectType(below) ? everything(below, depth - 1) : ''} }`]
  })
  return fields.join(' ')
}

async function answers(document: string): Promise<string[]> {
  return Promise.all(both.map(async (api) => JSON.stringify(await api.put(document))))
}

test.each([
  ...Object.entries(KIND_TYPES).map(([kind, name]) => [`records(kind: ${kind.toUpperCase()})`, name]),
  ['claims', 'Claim'],
  ['sources', 'Source'],
  ['conflicts', 'Conflict'],
])(
  'every page of %s has the same bytes on both engines',
  async (connection, name) => {
    const type = createSchema(both[0]!.store).getType(name)
    const fields = isObjectType(type) ? everything(type, 1) : ''
    for (let after = '', more = true; more;) {
      const paging = `first: 100${after && `, after: "${after}"`}`
      const field = connection.endsWith(')')
        ? connection.replace(')', `, ${paging})`)
        : `${connection}(${paging})`
      const [here, there] = await answers(
        `{ page: ${field} { totalCount nodes { ... on ${name} { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
      )
      // A comparison that fails must not print megabytes.
      expect(here === there).toBe(true)
      const { data, errors } = JSON.parse(here!)
      expect(errors).toBeUndefined()
      ;({ endCursor: after, hasNextPage: more } = data.page.pageInfo)
    }
  },
  60_000,
)

test.each([
  '{ datasets { id hash recordCount sourceCount claimCount titles { language text } } }',
  '{ records(text: "what", first: 100) { totalCount nodes { id labels { language text } } } }',
  '{ availabilityTimeline(place: "MA") { from to verdict standing certain possible independentChains } }',
  '{ events(during: "2016", first: 100) { nodes { id } } }',
  '{ claims(saidBy: "anrt", first: 100) { totalCount nodes { id } } }',
  '{ record(id: "whatsap") { id } }',
])('%s is answered with the same bytes', async (document) => {
  const [here, there] = await answers(document)
  expect(here).toBe(there)
})
