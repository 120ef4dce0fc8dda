import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import { DOCUMENTS, fileOf } from './documents.ts'

// What it costs in time is for `npm run bench:types` to say; how many types are made is the same on every machine.
describe('a document typed by its text', () => {
  it('of 30 fields takes the compiler at most 16 000 types', () => {
    const none = compile(fileOf('', 0))
    const thirty = compile(fileOf(DOCUMENTS['30 fields'] ?? '', 0))
    expect([none.error, thirty.error]).toEqual([undefined, undefined])
    expect(thirty.instantiations - none.instantiations).toBeLessThan(16_000)
    expect(thirty.instantiations - none.instantiations).toBeGreaterThan(1000)
  })

  it('may have 300 fields, and be written with every field on a line of its own', () => {
    const fields = ['id', 'property', 'denied', 'mode', 'subject {', '  id', '  name', '  kind', '}']
    const lists = Array.from({ length: 30 }, (_, index) =>
      [
        `list${index}: claims(first: 5) {`,
        '  nodes {',
        ...fields.map((field) => `    ${field}`),
        '  }',
        '}',
      ].join('\n          '),
    ).join('\n          ')
    const { error, instantiations } = compile(
      `${fileOf(lists, 0)}export const name: string = answer.list29.nodes[0]!.subject.name\n`,
    )
    expect(error).toBeUndefined()
    expect(instantiations).toBeGreaterThan(0)
  })

  it('names what is wrong where the compiler says it', () => {
    const { error } = compile(fileOf('events { nodes { nmae } }', 0))
    expect(error).toContain('Event has no field nmae')
  })
})
