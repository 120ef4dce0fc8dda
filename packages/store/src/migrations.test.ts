import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const kit = join(root, 'node_modules/drizzle-kit/bin.cjs')
const run = promisify(execFile)

test.each([
  ['sqlite', 'sqlite'],
  ['pg', 'postgresql'],
])(
  'the migrations for %s are not stale: npm run generate writes what is missing',
  async (folder, dialect) => {
    const out = await mkdtemp(join(tmpdir(), 'isnad-migrations-'))
    await cp(join(root, 'migrations', folder), out, { recursive: true })
    const schema = fileURLToPath(import.meta.resolve(`@isnad/schema/tables/${folder}`))
    await run(
      process.execPath,
      [kit, 'generate', `--dialect=${dialect}`, `--schema=${schema}`, `--out=${out}`],
      { cwd: root },
    )
    expect((await readdir(out)).sort()).toEqual((await readdir(join(root, 'migrations', folder))).sort())
    await rm(out, { recursive: true })
  },
  30_000,
)

test('the package has the migrations in it', async () => {
  const { files } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { files: string[] }
  expect(files).toContain('migrations')
})
