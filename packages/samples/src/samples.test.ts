import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allBlocks, placeOf, ROOT, type Block } from './block.ts'
import { commandsOf, verifyCommand, type Verified } from './command.ts'
import { verifyData } from './data.ts'
import { isModule, removeSamples, runModule, typeErrorsOf } from './module.ts'
import { compareOutput } from './shown-output.ts'
import { createWorld, type World } from './world.ts'

/** What is shown and not said to do anything: output, drawings. */
const SHOWN = ['', 'text']

/** What the tutorial is made of, which `tutorial.test.ts` does as a whole. */
const TUTORIAL = 'docs/contributing-a-dataset.md'

const blocks = allBlocks()
const samples = blocks.filter(({ file }) => file !== TUTORIAL)
const modules = samples.filter((block) => isModule(block) && block.notRun === undefined)

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => {
  await removeSamples(modules)
  await world[Symbol.asyncDispose]()
})

const named = (some: readonly Block[]) => some.map((block) => [placeOf(block), block] as const)
const of = (...languages: string[]) =>
  named(samples.filter(({ language, notRun }) => languages.includes(language) && notRun === undefined))

describe('the samples of the documentation', () => {
  it('are many', () => {
    expect(modules.length).toBeGreaterThan(15)
    expect(of('sh').length).toBeGreaterThan(15)
  })

  it('have a language of which it is known how it is verified', () => {
    const known = [...SHOWN, 'ts', 'tsx', 'js', 'mjs', 'sh', 'json', 'yaml', 'graphql']
    expect(samples.filter(({ language }) => !known.includes(language)).map(placeOf)).toEqual([])
  })

  it('say why, where they are not run', () => {
    expect(blocks.filter(({ notRun }) => notRun !== undefined && notRun.length < 15).map(placeOf)).toEqual([])
  })

  it('in TypeScript have the types that they say', async () => {
    expect(await typeErrorsOf(modules)).toBe('')
  }, 120_000)

  it.concurrent.each(of('ts', 'tsx', 'js', 'mjs'))('run: %s', async (_place, block) => {
    await expect(runModule(block, await world.enter(), world.url)).resolves.toBeUndefined()
  })

  it.concurrent.each(of('sh'))(
    'have commands that there are, with these options: %s',
    async (_place, block) => {
      const verified: Verified[] = []
      let folder: string | undefined
      for (const command of commandsOf(block.code)) {
        const known = await verifyCommand(command, world.url, folder)
        folder = known.folder ?? folder
        verified.push(known)
      }
      expect(verified).not.toEqual([])
      const [only] = verified
      const next = blocks[blocks.indexOf(block) + 1]
      // What one command printed may stand below it.
      if (verified.length === 1 && only?.output !== undefined && next?.file === block.file)
        if ([...SHOWN, 'json'].includes(next.language)) compareOutput(next, only.output)
    },
  )

  it('tell in a line what is wrong where no server runs', async () => {
    const asking = promisify(execFile)(process.execPath, [join(ROOT, 'examples/first-question.mjs')], {
      env: { ...process.env, ISNAD_URL: 'http://127.0.0.1:1/graphql' },
    })
    await expect(asking).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^NETWORK No answer from http:\/\/127\.0\.0\.1:1\/graphql .*; check .*\n$/,
      ),
    })
  })

  it.each(of('json', 'yaml'))('are data that can be read: %s', (_place, block) => {
    expect(() => verifyData(block)).not.toThrow()
  })

  const documents = of('graphql')
  it.runIf(documents.length > 0).each(documents)('are answered: %s', async (_place, { code }) => {
    const body = JSON.stringify({ query: code })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(world.url, { method: 'POST', headers, body })
    expect(await response.json()).not.toHaveProperty('errors')
  })
})
