import { describe, expect, test } from 'vitest'
import { check, GOOD } from './test/package.ts'

const RECORDS = 'records/things.yaml'
const SOURCE = 'sources/manara-03.yaml'

/** A file of the good package with a part of it written otherwise. */
function changed(file: string, part: string | RegExp, written: string): { [file: string]: string } {
  const content = GOOD[file]!.replace(part, written)
  expect(content).not.toBe(GOOD[file])
  return { [file]: content }
}

describe('whoever gets something wrong is told where it is and what to do', () => {
  test.each<[string, () => { [file: string]: string | null }, string]>([
    ['a text in the place of a map', () => changed(RECORDS, /labels: \{[^}]*\}/, 'labels: X'), 'WRONG_TYPE'],
    ['a list in its place', () => changed(RECORDS, /labels: \{[^}]*\}/, 'labels: [X]'), 'WRONG_TYPE'],
    ['nothing in its place', () => changed(RECORDS, /labels: \{[^}]*\}/, 'labels:'), 'WRONG_TYPE'],
    ['an empty file', () => ({ [SOURCE]: '' }), 'WRONG_TYPE'],
    ['a file of comments', () => ({ [RECORDS]: '# none\n' }), 'WRONG_TYPE'],
    ['a text in the place of a list', () => changed(SOURCE, 'claims:', 'claims: none\nx:'), 'WRONG_TYPE'],
    ['an item that is empty', () => changed(SOURCE, 'claims:\n', 'claims:\n  -\n'), 'WRONG_TYPE'],
    ['a number as an id', () => changed(RECORDS, 'id: nida', 'id: 42'), 'BAD_ID'],
    ['a language by its name', () => changed(RECORDS, 'ar-Latn: Nida', 'french: Nida'), 'BAD_LANGUAGE'],
    ['a tab', () => changed(SOURCE, '\n    about', '\n\tabout'), 'YAML_SYNTAX'],
    ['a line that is not deep enough', () => changed(SOURCE, '\n    about', '\n   about'), 'YAML_SYNTAX'],
    ['a bracket that stays open', () => changed(SOURCE, /\}\n/, '\n'), 'YAML_SYNTAX'],
    ['a quotation mark that stays open', () => changed(RECORDS, 'al-Manara', "'al-Manara"), 'YAML_SYNTAX'],
    ['package.json that is no JSON', () => changed('package.json', '{', '{,'), 'JSON_SYNTAX'],
    ['package.json that is a list', () => ({ 'package.json': '[]' }), 'JSON_SYNTAX'],
  ])('%s', async (_, changes, code) => {
    const { issues, ok } = await check(changes())
    expect(ok).toBe(false)
    const mine = issues.filter((issue) => issue.code === code)
    expect(mine.length).toBeGreaterThan(0)
    // What follows from it too.
    for (const issue of issues) expect(issue.next, JSON.stringify(issue)).toBeTruthy()
  })
})

test('one slip in a file of records does not make every record unknown', async () => {
  const { issues } = await check(changed(RECORDS, 'al-Manara', "'al-Manara"))
  expect(issues.map(({ code }) => code)).not.toContain('UNKNOWN_RECORD')
})

test('of package.json that is no JSON only that is told, where it is', async () => {
  const { issues } = await check({ 'package.json': '{\n  "name": "a",\n  "version": "1.0.0",,\n}\n' })
  expect(issues.filter(({ file }) => file === 'package.json')).toMatchObject([
    { code: 'JSON_SYNTAX', line: 3, column: 22 },
  ])
})
