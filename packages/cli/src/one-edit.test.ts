import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Adds a property as a contributor would, by one edit of one file in a copy of the workspace, and looks everywhere.

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../../..')
const PACKAGES = [
  'schema',
  'text',
  'bibliography',
  'evidence',
  'dataset',
  'store',
  'graphql',
  'dataset-commons',
]
const ENTRY = `  bandwidth: { kinds: ['place'], type: 'quantity', unit: 'PERCENT', description: 'How much passes.' },\n`

let copy: string
let seen: {
  issues: { code: string; value?: string }[]
  claims: number
  jsonSchema: string
  reference: string
  sdl: string
  answer: unknown
}

/** Runs in the copy and prints what each form of the definition now says. */
const LOOK = `
import { mkdtemp } from 'node:fs/promises'
import { checkDataset, loadRelease } from './packages/dataset/dist/index.js'
import { createContext, createSchema, printApi } from './packages/graphql/dist/index.js'
import { registryReference } from './packages/schema/dist/index.js'
import { authoringJsonSchemas } from './packages/schema/dist/json-schema.js'
import { openStore } from './packages/store/dist/index.js'
import { createRequire } from 'node:module'

const { graphql } = createRequire(new URL('./packages/graphql/', import.meta.url))('graphql')
const dependencies = ['packages/dataset-commons']
const report = await checkDataset('dataset', { dependencies })
const store = await openStore({ url: ':memory:' })
await store.migrate()
await store.load([await loadRelease('packages/dataset-commons'), report.release])
const schema = createSchema(store)
const answer = await graphql({
  schema,
  contextValue: createContext(store),
  source: '{ record(id: "try:harbour") { ... on Place { bandwidth { independentChains value { value unit } } } } }',
})
console.log(JSON.stringify({
  issues: report.issues,
  claims: report.summary.claims,
  jsonSchema: JSON.stringify(authoringJsonSchemas().source),
  reference: registryReference(),
  sdl: printApi(schema),
  answer,
}))
await store.close()
`

const DATASET = {
  'package.json': JSON.stringify({
    name: 'try',
    version: '1.0.0',
    keywords: ['isnad-dataset'],
    dependencies: { '@isnad/dataset-commons': '*' },
  }),
  'dataset.yaml':
    'id: try\ntitle: { en: A try }\ndescription: { en: A try. }\nlicence: CC-BY-4.0\nmaintainers: We\n',
  'records/places.yaml':
    'records:\n  - { id: harbour, kind: place, labels: { en: Harbour } }\n  - { id: gazette, kind: organization, labels: { en: Gazette } }\n',
  'sources/note.yaml': [
    'source:',
    '  type: ARTICLE',
    '  title: { en: A note }',
    '  publisher: gazette',
    '  published: 2020-01-01',
    '  language: en',
    `  text: { sha256: ${'a'.repeat(64)}, length: 100 }`,
    'claims:',
    '  - id: narrow',
    `    cite: { start: 0, end: 60, sha256: ${'b'.repeat(64)} }`,
    '    about: harbour',
    '    bandwidth: 5',
    '',
  ].join('\n'),
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'isnad-one-edit-'))
  for (const name of PACKAGES)
    await cp(join(ROOT, 'packages', name), join(copy, 'packages', name), {
      recursive: true,
      verbatimSymlinks: true,
    })
  await cp(join(ROOT, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'))
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  for (const folder of ['records', 'sources']) await mkdir(join(copy, 'dataset', folder), { recursive: true })
  for (const [path, text] of Object.entries(DATASET)) await writeFile(join(copy, 'dataset', path), text)
  await writeFile(join(copy, 'look.mjs'), LOOK)

  // The one edit.
  const registry = join(copy, 'packages/schema/src/properties/places.ts')
  const before = await readFile(registry, 'utf8')
  const after = before.replace(/defineProperties\(\{\n/, (start) => start + ENTRY)
  if (after === before) throw new Error('the registry does not begin as it did: mend this test')
  await writeFile(registry, after)

  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: join(copy, 'packages/schema') })
  const { stdout } = await run(process.execPath, ['look.mjs'], { cwd: copy, maxBuffer: 2 ** 25 })
  // The script above printed an object of this shape.
  seen = JSON.parse(stdout) as typeof seen
}, 120_000)

afterAll(() => rm(copy, { recursive: true, force: true }))

test('one edit of the registry makes a property that datasets can use', () => {
  expect(seen.issues).toEqual([])
  expect(seen.claims).toBe(1)
})

test('it stands in the JSON Schema of the authoring files and in the reference', () => {
  expect(seen.jsonSchema).toContain('"bandwidth"')
  expect(seen.reference).toContain('| `bandwidth` | place | quantity (PERCENT) |  | How much passes. |')
})

test('it is a field of its kind in GraphQL, with its description, and answers', () => {
  expect(seen.sdl).toMatch(/"""How much passes\."""\s+bandwidth: QuantityFact/)
  expect(seen.answer).toEqual({
    data: { record: { bandwidth: { independentChains: 1, value: { value: 5, unit: 'PERCENT' } } } },
  })
})

test('without the edit, there is no such property', async () => {
  const sdl = await readFile(join(ROOT, 'packages/graphql/schema.graphql'), 'utf8')
  expect(sdl).not.toContain('bandwidth')
})
