import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import type * as fsPromises from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writePackage } from './write-package.ts'

/** Which move fails, counted from the next; none where it is negative. */
let failAt = -1
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof fsPromises>()
  return {
    ...fs,
    rename: (from: string, to: string) =>
      failAt-- === 0 ? Promise.reject(new Error('the disk is full')) : fs.rename(from, to),
  }
})

const FILES = new Map([
  ['a.yaml', 'a'],
  ['b/c.yaml', 'c'],
  ['b/d/e.yaml', 'e'],
])

let root: string
beforeEach(async () => {
  failAt = -1
  root = await mkdtemp(join(tmpdir(), 'create-isnad-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const tree = async () => (await readdir(root, { recursive: true })).sort()

test('makes the folder, and those above it', async () => {
  await writePackage(join(root, 'x/y'), FILES)
  expect(await tree()).toEqual([
    'x',
    'x/y',
    'x/y/a.yaml',
    'x/y/b',
    'x/y/b/c.yaml',
    'x/y/b/d',
    'x/y/b/d/e.yaml',
  ])
})

test('a new folder that cannot be moved into place leaves nothing behind', async () => {
  failAt = 0
  await expect(writePackage(join(root, 'x/y'), FILES)).rejects.toThrow('the disk is full')
  expect(await tree()).toEqual([])
})

test.each([0, 1, 2, 3, 4])('if move %i into a folder that is there fails, all is as before', async (move) => {
  await mkdir(join(root, 'b'))
  await writeFile(join(root, 'a.yaml'), 'old a')
  await writeFile(join(root, 'b/c.yaml'), 'old c')
  failAt = move
  await expect(writePackage(root, FILES, { force: true })).rejects.toThrow('the disk is full')
  expect(await tree()).toEqual(['a.yaml', 'b', 'b/c.yaml'])
  expect(await readFile(join(root, 'a.yaml'), 'utf8')).toBe('old a')
  expect(await readFile(join(root, 'b/c.yaml'), 'utf8')).toBe('old c')
})

describe('refuses, force or not', () => {
  test('a file in the place of the folder', async () => {
    await writeFile(join(root, 'x'), '')
    await expect(writePackage(join(root, 'x'), FILES, { force: true })).rejects.toThrow('is a file')
  })

  test('a folder in the place of a file', async () => {
    await mkdir(join(root, 'a.yaml'))
    await expect(writePackage(root, FILES, { force: true })).rejects.toThrow('is no file')
    expect(await tree()).toEqual(['a.yaml'])
  })

  test('a link that leads out of the folder', async () => {
    await mkdir(join(root, 'elsewhere'))
    await mkdir(join(root, 'x'))
    await symlink(join(root, 'elsewhere'), join(root, 'x/b'), 'junction')
    await expect(writePackage(join(root, 'x'), FILES, { force: true })).rejects.toThrow('is no folder')
    expect(await readdir(join(root, 'elsewhere'))).toEqual([])
  })
})
