import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDataset, checkDataset } from '@isnad/dataset'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDataset } from './create-dataset.ts'
import { LICENCES } from './licences.ts'
import { COMMONS, SCHEMA } from './test/dataset-commons.ts'
import { completionsAt, diagnosticsOf, hoverAt, startLanguageServer } from './test/language-server.ts'

let root: string
let folder: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'create-isnad-'))
  folder = join(root, 'calls')
  await createDataset(folder)
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('checks clean, with every passage compared with its text', async () => {
  const report = await checkDataset(folder, { texts: join(folder, 'texts'), dependencies: [COMMONS] })
  expect(report.issues).toEqual([])
  expect(report.summary).toMatchObject({
    errors: 0,
    warnings: 0,
    sources: 1,
    citations: 3,
    citationsVerified: 3,
  })
})

test.each(LICENCES)('checks clean under %s, about a country of the commons', async (licence) => {
  const other = join(root, licence.toLowerCase().replaceAll('.', '-'))
  await createDataset(other, { licence, place: 'commons:MA' })
  expect((await checkDataset(other, { dependencies: [COMMONS] })).issues).toEqual([])
})

test('builds a release whose claims are of the invented country', async () => {
  const built = join(root, 'built')
  await cp(folder, built, { recursive: true })
  const { files } = await buildDataset(built, { dependencies: [COMMONS] })
  expect(files).toContain('dist/dataset.ndjson')
  const lines = (await readFile(join(built, 'dist/dataset.ndjson'), 'utf8')).trimEnd().split('\n')
  // Each line is what the release schema of @isnad/dataset says.
  const claims = lines.map((line) => JSON.parse(line) as { claim?: { property: string; scope?: object } })
  expect(claims.find(({ claim }) => claim?.property === 'availability')?.claim?.scope).toMatchObject({
    place: 'calls:lantern-isles',
    networks: ['MOBILE'],
  })
})

test('keeps the texts of sources out of the repository and of npm, the invented one apart', async () => {
  const ignored = await readFile(join(folder, '.gitignore'), 'utf8')
  expect(ignored).toMatch(/^texts\/\*$/m)
  const { files, private: hidden } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    files: string[]
    private: boolean
  }
  expect(files).not.toContain('texts')
  expect(hidden).toBe(true)
})

test('publishes from GitHub with provenance, and checks every pull request', async () => {
  const workflow = async (name: string): Promise<unknown> =>
    parse(await readFile(join(folder, `.github/workflows/${name}.yml`), 'utf8'))
  expect(await workflow('check')).toMatchObject({ on: { pull_request: null } })
  expect(await workflow('publish')).toMatchObject({
    permissions: { 'id-token': 'write', 'pull-requests': 'write' },
    jobs: { publish: { steps: expect.arrayContaining([published]) as unknown } },
  })
})

const published = expect.objectContaining({
  with: expect.objectContaining({ 'publish-script': 'npm run release' }) as unknown,
  env: expect.objectContaining({ NPM_CONFIG_PROVENANCE: 'true' }) as unknown,
}) as unknown

describe('in an editor', () => {
  const authored = [
    ['dataset.yaml', './', 'dataset'],
    ['records/example.yaml', '../', 'records'],
    ['sources/example-beacon.yaml', '../', 'source'],
  ] as const

  test.each(authored)('%s names its JSON Schema first and is valid by it', async (file, up, schema) => {
    const content = await readFile(join(folder, file), 'utf8')
    const line = `# yaml-language-server: $schema=${up}node_modules/@isnad/schema/schemas/${schema}.schema.json\n`
    expect(content.startsWith(line)).toBe(true)
    const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
      JSON.parse(await readFile(join(SCHEMA, `schemas/${schema}.schema.json`), 'utf8')) as object,
    )
    validate(parse(content))
    expect(validate.errors).toBeNull()
  })

  test('the YAML language server finds no fault, completes codes and explains keys, offline', async () => {
    const opened = join(root, 'opened')
    await cp(folder, opened, { recursive: true })
    await mkdir(join(opened, 'node_modules/@isnad'), { recursive: true })
    await symlink(SCHEMA, join(opened, 'node_modules/@isnad/schema'), 'junction')
    const server = await startLanguageServer(opened)
    try {
      for (const [file] of authored) expect(await diagnosticsOf(server, file)).toEqual([])
      expect(await hoverAt(server, 'sources/example-beacon.yaml', 'statedReason')).toContain(
        'The reason that those who imposed it gave.',
      )
      expect(await completionsAt(server, 'sources/example-beacon.yaml', 'statedReason: ')).toContain(
        'REGULATORY',
      )
      expect(
        await completionsAt(server, 'sources/example-beacon.yaml', 'about: let-it-ring\n    '),
      ).toContain('participantCount')
    } finally {
      await server.stop()
    }
  }, 30_000)
})
