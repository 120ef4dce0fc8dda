import { describe, expect, it } from 'vitest'
import { blocksOf, type Block } from './block.ts'
import { commandsOf, verifyCommand, wordsOf } from './command.ts'
import { verifyData } from './data.ts'
import { withExpectations } from './module.ts'
import { compareOutput } from './shown-output.ts'

const url = 'http://127.0.0.1:1/graphql'

/** A block of a document that is made up. */
function block(language: string, code: string): Block {
  return { file: 'README.md', line: 1, language, info: '', code, notRun: undefined }
}

describe('a document', () => {
  it('gives its blocks, with their places and why some are not run', () => {
    const markdown =
      '# T\n\n```ts a.ts\nlet a\n```\n\n<!-- not run: it needs a printer -->\n```sh\nlpr\n```\n'
    expect(blocksOf('README.md', markdown)).toEqual([
      { file: 'README.md', line: 3, language: 'ts', info: 'a.ts', code: 'let a\n', notRun: undefined },
      { file: 'README.md', line: 8, language: 'sh', info: '', code: 'lpr\n', notRun: 'it needs a printer' },
    ])
  })
})

describe('a module', () => {
  it.each([
    [`answer.verdict // 'BLOCKED'`, `deepEqual(answer.verdict, 'BLOCKED')`],
    [`await store.find('a') // { id: 'a' }`, `deepEqual(await store.find('a'), { id: 'a' })`],
    [`list.map((x) => x.id) // ['a']`, `deepEqual(list.map((x) => x.id), ['a'])`],
  ])('has the promise of a comment as an expectation: %s', (line, expectation) => {
    expect(withExpectations(line)).toBe(expectation)
  })

  it.each([`const a = f() // 3`, `f() // since February`, `f() // [{ a: '1…' }]`])('keeps %s', (line) => {
    expect(withExpectations(line)).toBe(line)
  })
})

describe('a command', () => {
  it.each([
    ['isnad bulid', 'isnad  has no command bulid'],
    ['isnad check --fast', 'isnad check has no option --fast'],
    ['npx isnad import stop sheet.csv --into x', 'isnad import has no option --into'],
    ['npm run isnad -- ask avail', 'isnad ask has no command avail'],
    ['npm run tests', 'package.json has no script tests'],
    ['npm install @isnad/skd', 'nothing here knows a package @isnad/skd'],
    ['npm install @isnad/samples', 'nothing here knows a package @isnad/samples'],
    ['npm create isnad-data', 'there is no package create-isnad-data'],
    ['cd packages/nowhere', 'there is no folder'],
    ['node examples/none.mjs', 'there is no file examples/none.mjs'],
    ['docker run isnad', 'nobody knows how to verify `docker`'],
  ])('that is wrong is told so: %s', async (line, message) => {
    await expect(verifyCommand(line, url)).rejects.toThrow(message)
  })

  it('is one of several in a block, without comments and what is set before it', () => {
    expect(commandsOf('# first\nA=1 isnad check # all\ncd x && isnad build\n')).toEqual([
      'A=1 isnad check # all',
      'cd x',
      'isnad build',
    ])
    expect(wordsOf(`A=1 isnad cite "two words" --texts 'my texts' # all`)).toEqual([
      'isnad',
      'cite',
      'two words',
      '--texts',
      'my texts',
    ])
  })

  it('has printed what the document shows, of which the end may be left out', () => {
    compareOutput(block('', 'one\n…\n'), 'one\ntwo\n')
    compareOutput(block('json', '{"a":1,"b":2}'), '{"b":2,"a":1}')
    expect(() => compareOutput(block('', 'one\n'), 'one\ntwo\n')).toThrow('the command printed')
    expect(() => compareOutput(block('json', '{"a":1}'), '{"a":2}')).toThrow('the command printed')
  })
})

describe('data', () => {
  it('of a dataset has the shape of its file', () => {
    verifyData(block('yaml', 'records:\n  - { id: a, kind: place, labels: { en: A } }\n'))
    expect(() => verifyData(block('yaml', 'records:\n  - { id: a, knd: place }\n'))).toThrow('must')
    expect(() => verifyData(block('json', '{ a: 1 }'))).toThrow('JSON')
  })
})
