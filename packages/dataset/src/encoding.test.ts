import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDataset } from './check.ts'
import { withPackage } from './test/package.ts'

const FILE = 'records/things.yaml'

async function told(bytes: Buffer) {
  let found
  await withPackage({}, async (dir) => {
    await writeFile(join(dir, FILE), bytes)
    found = (await checkDataset(dir)).issues.filter(({ file }) => file === FILE)
  })
  return found
}

test('a file in another encoding is told at the first byte that is no character', async () => {
  const text = 'records:\n  - { id: a, kind: place, labels: { fr: Québec, ar: الوادي } }\n'
  const latin = Buffer.concat(
    text.split('é').flatMap((part, index) => [...(index ? [Buffer.from([0xe9])] : []), Buffer.from(part)]),
  )
  expect(await told(latin)).toMatchObject([
    { code: 'BAD_UTF8', line: 2, column: 43, next: 'save it as UTF-8' },
  ])
  expect(await told(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject([
    { code: 'BAD_UTF8', message: 'it is UTF-16, not UTF-8' },
  ])
})
