import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import * as evidence from './index.ts'

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
