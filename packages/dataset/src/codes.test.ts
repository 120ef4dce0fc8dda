import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { issueCodes, refusalCodes } from './codes.ts'
import { rulesPage } from './rules-page.ts'

const all = { ...issueCodes, ...refusalCodes }
const source = import.meta.dirname

/** The codes that the reader's own files write. */
async function writtenCodes(): Promise<string[]> {
  const found = [
    ...(await readdir(source)),
    ...(await readdir(join(source, 'open'))).map((name) => `open/${name}`),
  ]
  const names = found.filter((name) => /^(?!codes).*(?<!\.test)\.ts$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(source, name), 'utf8')))
  return texts.flatMap((text) =>
    [
      ...text.matchAll(
        /(?:code: |report\(\s*|refused?\(\s*|this\.#refuse\([^']*'[^']*', |fileIssue\([^,']+,\s*)'([A-Z]+(?:_[A-Z0-9]+)+)'/g,
      ),
    ].map(([, code]) => code!),
  )
}

test('every code that is reported has its reason', async () => {
  const written = await writtenCodes()
  expect(written.length).toBeGreaterThan(25)
  for (const code of written) expect(all, code).toHaveProperty(code)
})

test('docs/rules.md is what the rules say: npm run generate writes it', async () => {
  expect(await readFile(join(source, '../docs/rules.md'), 'utf8')).toBe(rulesPage())
})

test('docs/rules.md lists every code with its reason', () => {
  for (const [code, reason] of Object.entries(all)) {
    expect(rulesPage()).toContain(code)
    expect(rulesPage()).toContain(reason)
  }
})
