import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDataset } from './check.ts'
import { MAX_FILE_BYTES } from './files.ts'
import { check, found, GOOD, replaced, withPackage } from './test/package.ts'

describe('only what is in the package is read', () => {
  test('a file, a folder or a manifest that is a link is refused', async () => {
    const report = await withPackage({}, async (dir) => {
      await rename(join(dir, 'records/things.yaml'), join(dir, '../outside.yaml'))
      await symlink('../../outside.yaml', join(dir, 'records/things.yaml'))
      await rename(join(dir, 'sources'), join(dir, '../outside'))
      await symlink('../outside', join(dir, 'sources'))
      return checkDataset(dir)
    })
    expect(found(report, 'LINK_REFUSED')).toEqual([
      'records/things.yaml:1:1 LINK_REFUSED it is a link',
      'sources:1:1 LINK_REFUSED it is not a folder of the package',
    ])
    expect(report.summary).toMatchObject({ sources: 0, records: 0 })
  })

  test('a package that is itself reached by a link is read', async () => {
    const report = await withPackage({}, async (dir) => {
      await symlink(dir, join(dir, '../link'))
      return checkDataset(join(dir, '../link'))
    })
    expect(found(report)).toEqual([])
  })

  test('files of other names are told, so that nobody waits for their claims', async () => {
    const report = await check({ 'sources/other.yml': 'x', 'records/README.md': 'x', 'records/.hidden': 'x' })
    expect(found(report)).toEqual(['sources/other.yml:1:1 FILE_NOT_READ it is not read'])
    expect(report.ok).toBe(true)
  })
})

describe('a file that cannot be read does not hide what is wrong with the others', () => {
  test.each([
    ['it is missing', null, 'MISSING_FILE'],
    ['it is not UTF-8', Uint8Array.of(0x69, 0x64, 0x3a, 0xff), 'BAD_UTF8'],
    ['it is too large', new Uint8Array(MAX_FILE_BYTES + 1), 'FILE_TOO_LARGE'],
    ['it is not YAML', 'id: [', 'YAML_SYNTAX'],
  ])('dataset.yaml: %s', async (_, content, code) => {
    const report = await check({
      'dataset.yaml': content,
      ...replaced('sources/manara-03.yaml', 'manner: observed', 'manner: seen'),
    })
    const codes = report.issues.map((issue) => `${issue.file} ${issue.code}`)
    expect(codes).toContain(`dataset.yaml ${code}`)
    expect(codes).toContain('sources/manara-03.yaml UNKNOWN_CODE')
    expect(report.release).toBeUndefined()
  })

  test('records of a file with a slip of YAML are known all the same', async () => {
    const report = await check({ 'records/things.yaml': `${GOOD['records/things.yaml']}  - { id: [ }\n` })
    expect(new Set(report.issues.map(({ code, file }) => `${file} ${code}`))).toEqual(
      new Set(['records/things.yaml YAML_SYNTAX']),
    )
  })

  test('a package without package.json, or one that is not JSON', async () => {
    expect(found(await check({ 'package.json': null }))).toEqual([
      'package.json:1:1 MISSING_FILE the file is missing',
    ])
    expect(found(await check({ 'package.json': '{,}' }), 'JSON_SYNTAX')).toHaveLength(1)
  })

  test('a folder that is not there is an error of the call', async () => {
    await expect(checkDataset('/no/such/folder')).rejects.toThrow('ENOENT')
  })
})

describe('package.json', () => {
  test('must have name and version, should have the keyword, and may not run anything', async () => {
    const content =
      '{\n  "version": "1",\n  "scripts": { "postinstall": "node x.js", "build": "isnad build" }\n}'
    expect(found(await check({ 'package.json': content, 'binding.gyp': '{}' }))).toEqual([
      'binding.gyp:1:1 INSTALL_SCRIPT it makes npm run a compiler when the package is installed',
      'package.json:1:1 MISSING_KEY the key "name" is missing',
      'package.json:1:1 MISSING_KEYWORD the keyword "isnad-dataset" is missing',
      'package.json:2:3 BAD_VERSION "1" is not a semantic version',
      'package.json:3:16 INSTALL_SCRIPT the script "postinstall" would run when the package is installed',
    ])
  })
})

describe('dependencies', () => {
  const COMMONS = {
    'package.json': JSON.stringify({ name: '@x/commons', version: '1.2.3' }),
    'dataset.yaml': GOOD['dataset.yaml']!.replace('id: valley', 'id: commons').replace(/coverage: .*\n/, ''),
    'records/apps.yaml': 'records:\n  - { id: nida, kind: service, labels: { ar: نداء } }\n',
  }
  const depends = (range: string) => ({
    'package.json': JSON.stringify({
      name: 'v',
      version: '0.1.0',
      keywords: ['isnad-dataset'],
      dependencies: { '@x/commons': range, left: '^1.0.0' },
    }),
    ...replaced('sources/manara-03.yaml', 'about: nida', 'about: commons:nida'),
  })

  async function install(dir: string): Promise<void> {
    for (const [file, content] of Object.entries(COMMONS)) {
      const path = join(dir, file)
      await mkdir(join(path, '..'), { recursive: true })
      await writeFile(path, content)
    }
  }

  test('are found in node_modules, through the links of a workspace, and only datasets count', async () => {
    const report = await withPackage(depends('workspace:^'), async (dir) => {
      await install(join(dir, '../elsewhere/commons'))
      await mkdir(join(dir, '../node_modules/@x'), { recursive: true })
      await symlink(join(dir, '../elsewhere/commons'), join(dir, '../node_modules/@x/commons'))
      await mkdir(join(dir, '../node_modules/left'))
      return checkDataset(dir)
    })
    expect(found(report)).toEqual([])
    expect(report.release?.dataset.dependencies).toEqual({ commons: '^1.2.3' })
    expect(report.release?.claims.find(({ property }) => property === 'availability')?.subject).toBe(
      'commons:nida',
    )
  })

  test('can be given, and one that is not installed is told at its line', async () => {
    const report = await withPackage(depends('^1.0.0'), async (dir) => {
      await install(join(dir, '../commons'))
      return checkDataset(dir, { dependencies: [join(dir, '../commons')] })
    })
    expect(found(report)).toEqual([
      'package.json:1:98 DEPENDENCY_NOT_FOUND the package left is not installed',
    ])
  })

  test('one that is installed nowhere is stood in for, and one that is installed is not', async () => {
    const report = await withPackage(depends('^1.0.0'), async (dir) => {
      await install(join(dir, '../commons'))
      await mkdir(join(dir, 'node_modules/left'), { recursive: true })
      const first = await checkDataset(dir, { fallbacks: [join(dir, '../commons')] })
      await rm(join(dir, '../commons/records'), { recursive: true })
      await install(join(dir, 'node_modules/@x/commons'))
      const second = await checkDataset(dir, { fallbacks: [join(dir, '../commons')] })
      expect(second.issues).toEqual([])
      return first
    })
    expect(found(report)).toEqual([])
  })

  test('a record that a dependency does not have is unknown, and one that it has is offered', async () => {
    const report = await withPackage(
      {
        ...depends('*'),
        ...replaced('records/things.yaml', 'id: nida,', 'id: nidaa,'),
        'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!,
      },
      async (dir) => {
        await install(join(dir, 'node_modules/@x/commons'))
        await mkdir(join(dir, 'node_modules/left'))
        const first = await checkDataset(dir)
        await rm(join(dir, 'node_modules/@x/commons/records'), { recursive: true })
        return first
      },
    )
    expect(found(report)).toEqual([
      'sources/manara-03.yaml:20:12 UNKNOWN_RECORD there is no record "nida"; did you mean "commons:nida"?',
    ])
  })
})
