import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import * as evidence from './index.ts'

const IMPORT = "import { availability } from '@isnad/evidence'\n"

it('the example of the README gives what its comments say', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```js\n(.*?)```/s.exec(readme)?.[1] ?? ''
  expect(example).toContain(IMPORT)
  // Every line `answer.x // value` becomes a pair to compare.
  const checked = example
    .replace(IMPORT, '')
    .replaceAll(/^(answer.*?) \/\/ (.*)$/gm, 'compared.push([$1, $2])')
  const compared: [unknown, unknown][] = []
  // The text is our own README, and runs as a function of what it imports.
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('availability', 'compared', checked)(evidence.availability, compared)
  expect(compared).toHaveLength(6)
  for (const [actual, said] of compared) expect(actual).toEqual(said)
})

it('the README names every function that the package exports', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  for (const name of Object.keys(evidence)) expect(readme).toContain(`\`${name}(`)
})

it('the README links only to files that exist', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path ?? '')
  expect(links.length).toBeGreaterThan(10)
  for (const path of links)
    await expect(readFile(new URL(`../${path}`, import.meta.url), 'utf8')).resolves.toBeTruthy()
})
