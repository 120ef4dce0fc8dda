import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packAll } from '../pack.ts'
import type { Tarball } from '../tarball.ts'
import { smokeQuickly } from './smoke.ts'

const run = promisify(execFile)

let folder: string
let tarballs: Tarball[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-smoke-'))
  tarballs = await packAll(join(folder, 'packed'), ['@isnad/sdk'])
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

test('the SDK works from its tarball: JavaScript, CommonJS, TypeScript in every mode, a page without a build', async () => {
  const outcomes = await smokeQuickly(tarballs)
  expect(outcomes.length).toBeGreaterThan(5)
  expect(outcomes.filter(({ result }) => result === 'FAILED')).toEqual([])
}, 240_000)

test('a package without one of its files does not', async () => {
  const [sdk] = tarballs
  if (!sdk) throw new Error('the SDK was not packed')
  const unpacked = join(folder, 'unpacked')
  await mkdir(unpacked)
  await run('tar', ['-xzf', sdk.path, '-C', unpacked])
  await rm(join(unpacked, 'package/dist/query.js'))
  // Types that cannot be right.
  await writeFile(
    join(unpacked, 'package/dist/errors.d.ts'),
    'export declare class IsnadError extends Nothing {}\n',
  )
  const path = join(folder, 'broken.tgz')
  await run('tar', ['-czf', path, '-C', unpacked, 'package'])
  const outcomes = await smokeQuickly([{ ...sdk, path }])
  expect(outcomes.filter(({ result }) => result === 'passed')).toEqual([])
}, 240_000)
