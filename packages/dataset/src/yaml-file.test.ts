import { describe, expect, test } from 'vitest'
import { formatIssue } from './issue.ts'
import { MAX_DEPTH, parseYaml } from './yaml-file.ts'

function issues(source: string): string[] {
  return parseYaml(source, 'a.yaml').issues.map(formatIssue)
}

describe('YAML is read as 1.2 with the core schema', () => {
  test('words that 1.1 took for booleans, and dates, are texts', () => {
    expect(parseYaml('{ no: off, day: 2016-01-07, n: 0o17, x: ~, y: true }', 'a.yaml').value).toEqual({
      no: 'off',
      day: '2016-01-07',
      n: 15,
      x: null,
      y: true,
    })
  })

  test('texts are in NFC, and a byte order mark is no part of the file', () => {
    const file = parseYaml('\uFEFFname: cafe\u0301\n', 'a.yaml')
    expect(file.value).toEqual({ name: 'café' })
    expect(file.locate(['name'], 'key')).toEqual({ line: 1, column: 1 })
  })

  test('an empty file holds nothing, and its place is its beginning', () => {
    const file = parseYaml('', 'a.yaml')
    expect(file).toMatchObject({ value: null, broken: false, issues: [] })
    expect(file.locate(['records', 3])).toEqual({ line: 1, column: 1 })
  })
})

describe('every part knows where it stands', () => {
  const file = parseYaml('a:\n  - x: 1\n    y:\n  - { z: [p, q] }\n', 'a.yaml')

  test.each([
    [['a', 0, 'x'], 'value', 2, 8],
    [['a', 0, 'x'], 'key', 2, 5],
    [['a', 1, 'z', 1], 'value', 4, 14],
    [['a', 1], 'value', 4, 5],
  ] as const)('%j (%s)', (path, part, line, column) => {
    expect(file.locate(path, part)).toEqual({ line, column })
  })

  test('of what is missing, the nearest part around it is told', () => {
    expect(file.locate(['a', 1, 'z', 9, 'w'])).toEqual({ line: 4, column: 10 })
    expect(file.locate(['a', 1, 'none'])).toEqual({ line: 4, column: 5 })
  })
})

describe('a file that is too large for a tree of nodes', () => {
  const lines = Array.from({ length: 45_000 }, (_, index) => `  - { id: r-${index}, kind: place }\n`)

  test('is read, and every part of it knows where it stands', () => {
    const file = parseYaml(`records:\n${lines.join('')}`, 'a.yaml')
    expect(file.issues).toEqual([])
    expect(file.locate(['records', 44_998, 'kind'])).toEqual({ line: 45_000, column: 26 })
    expect(file.span(['records', 44_998, 'kind'], 'key')).toMatchObject({ raw: 'kind' })
  })

  test.each([
    ['a tab', '  - { id: x,\tkind: place }\n', 15],
    ['a key that stands twice', '  - { id: x, id: y, kind: place }\n', 20],
    ['an anchor', '  - { id: &a x, kind: place }\n', 11],
    ['a quotation mark that does not end', "  - { id: 'x, kind: place }\n", 11],
    ['a character that is not in NFC', '  - { id: e\u0301, kind: place }\n', 11],
  ])('is refused where it is not simple: %s', (_, line, column) => {
    const file = parseYaml(`records:\n${lines.slice(0, 44_000).join('')}${line}${lines[0]}`, 'a.yaml')
    expect(file.issues).toMatchObject([{ code: 'TOO_MANY_PARTS', line: 44_002 }])
    expect(Math.abs(file.issues[0]!.column - column)).toBeLessThan(6)
  })
})

describe('what a data file has no need of is refused, where it stands', () => {
  test.each([
    ['an anchor and its alias', 'a: &x [1]\nb: *x\n', ['1:7 YAML_ALIAS', '2:4 YAML_ALIAS']],
    ['a tag', 'a: !!binary aGk=\n', ['1:13 YAML_TAG']],
    ['a tag of our own', 'a: !run x\n', ['1:9 YAML_TAG']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', ['3:1 DUPLICATE_KEY']],
    ['a key that is the same in NFC', 'café: 1\ncafe\u0301: 2\n', ['2:1 DUPLICATE_KEY']],
    ['a key that is no text', '1: x\n', ['1:1 WRONG_TYPE']],
    ['a key of prototypes', '__proto__: { x: 1 }\nconstructor: 2\n', ['1:1 UNKNOWN_KEY', '2:1 UNKNOWN_KEY']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 YAML_SYNTAX']],
    ['another version of YAML', '%YAML 1.1\n---\na: yes\n', ['1:1 YAML_SYNTAX']],
    ['half a surrogate pair', 'a: "\\uD83D"\n', ['1:4 BAD_UTF8']],
    ['a control character', 'a: 1\nb: x\u0007y\n', ['2:5 CONTROL_CHARACTER']],
    ['what is not YAML', 'a: [1\nb: 2\n', ['2:1 YAML_SYNTAX']],
  ])('%s', (_, source, expected) => {
    expect(
      issues(source).map((line) => line.replace('a.yaml:', '').split(' ').slice(0, 2).join(' ')),
    ).toEqual(expected)
  })

  test('a forbidden key changes no prototype', () => {
    const { value } = parseYaml('__proto__: { polluted: yes }\n', 'a.yaml')
    expect(value).toEqual({})
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  test('a text of aliases that would unfold to millions of items is not unfolded', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 12; level += 1)
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`)
    expect(issues(lines.join('\n')).every((line) => line.includes('YAML_ALIAS'))).toBe(true)
  })

  test('a depth that would exhaust the stack is refused before anything is built', () => {
    expect(issues(`a: ${'['.repeat(30_000)}`)[0]).toMatch(/^a\.yaml:1:\d+ TOO_DEEP/)
    expect(issues(`a: ${'['.repeat(1_000_000)}`)[0]).toMatch(/^a\.yaml:1:1 TOO_MANY_PARTS/)
    expect(issues('- '.repeat(30_000))[0]).toMatch(/TOO_DEEP/)
    expect(issues(`a: ${'['.repeat(MAX_DEPTH - 1)}${']'.repeat(MAX_DEPTH - 1)}`)).toEqual([])
  })
})
