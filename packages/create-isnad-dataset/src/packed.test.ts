import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDataset } from '@isnad/dataset'
import { COMMONS } from './test/dataset-commons.ts'

const run = promisify(execFile)
const PACKAGE = fileURLToPath(new URL('..', import.meta.url))

/** Of a folder outside the workspace, in which the packed package lies as npm would put it there. */
let root: string
let unpacked: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'create-isnad-'))
  await run('pnpm', ['pack', '--pack-destination', root], { cwd: PACKAGE })
  const tarball = (await readdir(root)).find((name) => name.endsWith('.tgz'))!
  await run('tar', ['-xzf', tarball], { cwd: root })
  unpacked = join(root, 'package')
  // What `npm install` would fetch from the registry.
  await symlink(join(PACKAGE, 'node_modules'), join(unpacked, 'node_modules'), 'junction')
}, 60_000)
afterAll(() => rm(root, { recursive: true, force: true }))

test('the tarball has every file of the template, and no test', async () => {
  const files = (folder: string) => readdir(folder, { recursive: true }).then((names) => names.sort())
  expect(await files(join(unpacked, 'template'))).toEqual(await files(join(PACKAGE, 'template')))
  expect((await files(join(unpacked, 'dist'))).filter((file) => /test/.test(file))).toEqual([])
})

test('the command of the tarball makes a package that checks clean, dotfiles included', async () => {
  await mkdir(join(root, 'empty'))
  const command = join(unpacked, 'bin/create-isnad-dataset.js')
  const { stdout } = await run(process.execPath, [command, 'calls', '--yes'], { cwd: join(root, 'empty') })
  expect(stdout).toContain('npm run check')
  const folder = join(root, 'empty/calls')
  expect((await readdir(folder)).filter((name) => name.startsWith('.')).sort()).toEqual([
    '.changeset',
    '.editorconfig',
    '.gitattributes',
    '.github',
    '.gitignore',
    '.vscode',
  ])
  const report = await checkDataset(folder, { texts: join(folder, 'texts'), dependencies: [COMMONS] })
  expect(report.issues).toEqual([])
})

test('the packages that it asks for are those of this repository', async () => {
  const { versions } = JSON.parse(await readFile(join(unpacked, 'dist/workspace.json'), 'utf8')) as {
    versions: { [name: string]: string }
  }
  for (const [name, version] of Object.entries(versions)) {
    const folder = join(PACKAGE, '..', name.replace('@isnad/', ''))
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    expect([name, version]).toEqual([name, manifest.version])
  }
})
