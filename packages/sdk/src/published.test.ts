import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** What the built files import from outside, by a pattern of their names. */
function importsOf(pattern: string): string[] {
  const files = globSync(pattern, { cwd: dist })
  if (files.length === 0) throw new Error(`${dist} has no ${pattern}; build the package first`)
  const texts = files.map((file) => readFileSync(`${dist}/${file}`, 'utf8'))
  const found = texts.flatMap((text) => [...text.matchAll(/\b(?:from |import |import\()(['"])([^'"\n]+)\1/g)])
  const specifiers = new Set(found.map((match) => match[2] ?? ''))
  return [...specifiers].filter((specifier) => !specifier.startsWith('.')).toSorted()
}

describe('the published package', () => {
  it('has entry points whose types need nothing but the package, and take graphql-js for what it is if it is there', () => {
    expect(importsOf('*.d.ts')).toEqual(['graphql'])
    expect(readFileSync(`${dist}/document-node.d.ts`, 'utf8')).toMatch(/\n@ts-ignore \*\/\nimport type/)
    expect(importsOf('generated/*.d.ts')).toEqual([])
    expect(importsOf('inference/*.d.ts')).toEqual([])
  })

  it('imports nothing at run time, but for the local client', () => {
    expect(importsOf('*.js')).toEqual([])
    expect(importsOf('generated/*.js')).toEqual([])
    expect(importsOf('local/*.js')).toEqual(['@isnad/dataset', '@isnad/graphql', '@isnad/store', 'graphql'])
  })
})
