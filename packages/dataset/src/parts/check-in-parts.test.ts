import { describe, expect, test } from 'vitest'
import { checkedRelease, type CheckReport } from '../check.ts'
import { rules } from '../rules/index.ts'
import { withExample } from '../test/example.ts'
import { check, GOOD, withPackage, type Changes } from '../test/package.ts'
import { LEFT_OUT } from './together.ts'

const left = new Set(LEFT_OUT.map(({ code }) => code))

/** Where what is wrong. What is meant instead may be told less well of parts. */
function placesOf({ issues }: CheckReport): string[] {
  return issues
    .filter(({ code }) => !left.has(code))
    .map(({ file, line, column, code, path }) => `${file}:${line}:${column} ${code} ${path ?? ''}`)
    .sort()
}

describe.each(rules)('of the examples of $code', ({ example }) => {
  test('a check in parts finds what a check of the whole finds', async () => {
    for (const side of ['bad', 'good'] as const) {
      const changes = withExample(example, example[side], side)
      const [whole, parts] = [await check(changes), await check(changes, { inParts: true })]
      expect(placesOf(parts)).toEqual(placesOf(whole))
      const { errors: _, warnings: __, ...counted } = parts.summary
      expect(whole.summary).toMatchObject(counted)
    }
  })

  test('it finds that too where every item and every record has a file of its own', async () => {
    const files = { ...GOOD, ...withExample(example, example.bad, 'bad') }
    const divided = divide(files)
    const [whole, parts] = [await check(divided), await check(divided, { inParts: true })]
    expect(placesOf(parts)).toEqual(placesOf(whole))
  })
})

/** The same package with each item of the document, and each record, in a file of its own. */
function divide(files: Changes): Changes {
  const divided: Changes = { ...files }
  const cut = (file: string, mark: RegExp, head: string) => {
    const [first, ...more] = String(files[file] ?? '').split(mark)
    if (more.length < 2) return
    divided[file] = first! + more[0]!
    for (const [index, part] of more.slice(1).entries())
      divided[file.replace('.yaml', `-${index + 2}.yaml`)] = head + part
  }
  cut('sources/manara-03.yaml', /^(?= {2}- id:)/m, 'continues: manara-03\nclaims:\n')
  cut('records/things.yaml', /^(?= {2}- (?:\{ )?id:)/m, 'records:\n')
  return divided
}

test('what is the same of the documents is told once, and a package has no release then', async () => {
  const report = await check(
    divide({
      ...GOOD,
      'sources/manara-03.yaml': GOOD['sources/manara-03.yaml']!.replace(
        'publisher: manara',
        'publisher: manarra',
      ),
    }),
    { inParts: true },
  )
  expect(report.issues.filter(({ code }) => code === 'UNKNOWN_RECORD')).toHaveLength(1)
  expect(report).toMatchObject({ ok: false, inParts: true })
  const good = await check(divide(GOOD), { inParts: true })
  expect([good.ok, good.issues, good.release]).toEqual([true, [], undefined])
})

test('of a package in parts a release is made up to a size, beyond which what to do is said', async () => {
  await withPackage(divide(GOOD), async (dir) => {
    const whole = await checkedRelease(dir, {}, 'built')
    expect(await checkedRelease(dir, { inParts: true }, 'built')).toEqual(whole)
    await expect(checkedRelease(dir, { inParts: true }, 'built', 1000)).rejects.toMatchObject({
      issues: [{ code: 'TOO_LARGE_FOR_RELEASE', next: expect.stringContaining('divide it') }],
    })
  })
})
