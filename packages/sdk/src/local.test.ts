import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IsnadError } from './errors.ts'
import { createLocalClient, PackageError } from './local.ts'
import { failure } from './test/failure.ts'

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'isnad-sdk-')))
})
afterEach(() => rm(root, { recursive: true }))

/** Writes a dataset with one place in it. */
async function dataset(
  path: string,
  name: string,
  {
    version = '1.0.0',
    dependencies = {},
  }: { version?: string; dependencies?: { [name: string]: string } } = {},
): Promise<void> {
  const files = {
    'package.json': JSON.stringify({ name, version, keywords: ['isnad-dataset'], dependencies }),
    'dataset.yaml': `id: ${name}\ntitle: { en: T }\ndescription: { en: D }\nlicence: CC-BY-4.0\nmaintainers: [us]\n`,
    'records/places.yaml': `records:\n  - { id: land, kind: place, labels: { en: Land } }\n`,
  }
  for (const [file, content] of Object.entries(files)) {
    const target = join(root, path, file)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
}

const install = (name: string, options?: Parameters<typeof dataset>[2]) =>
  dataset(`node_modules/${name}`, name, options)

/** Which datasets a client over some packages has. */
async function open(...datasets: string[]): Promise<string[]> {
  await using client = await createLocalClient({ datasets, from: root })
  return (await client.datasets()).map(({ id, version }) => `${id}@${version}`)
}

describe('a local client', () => {
  it('takes names, names with versions, and folders, and what they depend on', async () => {
    await install('water', { version: '1.2.0' })
    await install('lakes', { dependencies: { water: '^1.0.0' } })
    await dataset('mine/rivers', 'rivers', { dependencies: { water: '1.x' } })
    expect(await open('lakes', './mine/rivers')).toEqual(['water@1.2.0', 'lakes@1.0.0', 'rivers@1.0.0'])
    expect(await open('water@^1.1')).toEqual(['water@1.2.0'])
  })

  it('keeps what its database has, of versions that fit', async () => {
    await install('water', { version: '1.2.0' })
    const database = join(root, 'isnad.db')
    await (await createLocalClient({ datasets: ['water'], from: root, database })).close()
    await rm(join(root, 'node_modules/water'), { recursive: true })
    await dataset('lakes', 'lakes')
    await using client = await createLocalClient({ datasets: ['./lakes'], from: root, database })
    expect((await client.datasets()).map(({ id }) => id).sort()).toEqual(['lakes', 'water'])
  })

  it.each([{}, undefined, null, { dataset: ['water'] }, { datasets: 'water' }, { datasets: [5] }])(
    'needs a list of packages, in a program that no compiler has checked: %j',
    async (options) => {
      const error = await failure(createLocalClient(options as unknown as { datasets: [] }))
      expect(error).toMatchObject({ name: 'InputError', code: 'INPUT' })
      expect(error.message).toContain('`datasets` must be a list of packages')
    },
  )

  it('knows all of its options, in a program that no compiler has checked', async () => {
    const options = { datasets: ['water'], databse: 'isnad.db' }
    const error = await failure(createLocalClient(options))
    expect(error).toMatchObject({ name: 'InputError', code: 'INPUT' })
    expect(error.message).toBe(
      '`databse` is unknown; known are: datasets, from, database, signal, timeout, release',
    )
  })

  it.each([
    ['in no folder', 'none/isnad.db', 'DATABASE_UNAVAILABLE'],
    ['that is no database', 'node_modules/water/dataset.yaml', 'NOT_A_DATABASE'],
  ])('tells what is wrong with a database %s in an error of its own', async (_, file, code) => {
    await install('water')
    const database = join(root, file)
    const error = await failure(createLocalClient({ datasets: ['water'], from: root, database }))
    expect(error).toMatchObject({ name: 'InputError', code, retryable: false, cause: { name: 'StoreError' } })
    expect(error).toBeInstanceOf(IsnadError)
    expect(error.message).toContain(database)
  })

  it('is not made where its signal aborts before', async () => {
    await install('water')
    const make = (signal: AbortSignal) => createLocalClient({ datasets: ['water'], from: root, signal })
    expect(await failure(make(AbortSignal.abort('enough')))).toMatchObject({
      code: 'ABORTED',
      cause: 'enough',
    })
    const end = new AbortController()
    const making = make(end.signal)
    end.abort('late')
    expect(await failure(making)).toMatchObject({ code: 'ABORTED', cause: 'late' })
  })

  it('answers many questions at once, beside another one over the same database', async () => {
    await install('water')
    const options = { datasets: ['water'], from: root, database: join(root, 'isnad.db') }
    await using one = await createLocalClient(options)
    const asked = Array.from({ length: 50 }, (_, index) =>
      one.records({ kind: 'PLACE' }, { pageSize: 1 + (index % 7) }).toArray(),
    )
    await using two = await createLocalClient(options)
    asked.push(two.records().toArray())
    expect((await Promise.all(asked)).map(([place]) => place?.id)).toEqual(asked.map(() => 'water:land'))
  })

  it('ends what is asked when it is closed, and no other client', async () => {
    await install('water')
    const [one, two] = await Promise.all(
      [1, 2].map(() => createLocalClient({ datasets: ['water'], from: root })),
    )
    const asked = [one?.datasets(), one?.records().toArray(), one?.subscribe().next()].map((asking) =>
      failure(Promise.resolve(asking)),
    )
    await one?.close()
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual(['ABORTED', 'ABORTED', 'ABORTED'])
    expect(await two?.datasets()).toHaveLength(1)
    await two?.close()
  })

  it.each([
    ['rivers', 'PACKAGE_NOT_FOUND', 'run `npm install rivers`, or give a folder, as ./rivers'],
    ['./rivers', 'PACKAGE_NOT_FOUND', 'paths are taken from'],
    ['water@^2', 'VERSION_MISMATCH', 'run `npm install water@^2`'],
    ['rivers/../../secret', 'PACKAGE_NOT_FOUND', 'paths are taken from'],
    ['lakes', 'DEPENDENCY_VERSION', 'npm install water@"^2.0.0"'],
  ])('says of %s what is wrong and what to do: %s', async (spec, code, next) => {
    await install('water')
    await install('lakes', { dependencies: { water: '^2.0.0' } })
    const opened = open(spec)
    await expect(opened).rejects.toThrow(PackageError)
    await expect(opened).rejects.toBeInstanceOf(IsnadError)
    await expect(opened).rejects.toMatchObject({ code, next: expect.stringContaining(next) as unknown })
    await expect(opened).rejects.toThrow(next)
  })

  it('names what is wrong inside a package, with its place', async () => {
    await install('water')
    await writeFile(join(root, 'node_modules/water/records/places.yaml'), 'recrods: []\n')
    await expect(open('water')).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ code: 'UNKNOWN_KEY', file: 'records/places.yaml', line: 1 }),
      ]) as unknown,
    })
  })
})
