import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import { DOCUMENTS, fileOf } from './documents.ts'

// What it costs in time is for `npm run bench:types` to say; how many types are made is the same on every machine.
describe('a document typed by its text', () => {
  it('of 30 fields takes the compiler at most 16 000 types', () => {
    const none = compile(fileOf('', 0))
    const thirty = compile(fileOf(DOCUMENTS['30 fields'] ?? '', 0))
    expect([...none.errors, ...thirty.errors]).toEqual([])
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
    const { errors, instantiations } = compile(
      `${fileOf(lists, 0)}export const name: string = answer.list29.nodes[0]!.subject.name\n`,
    )
    expect(errors).toEqual([])
    expect(instantiations).toBeGreaterThan(0)
  })

  it('names what is wrong, as the compiler says it', () => {
    const { errors } = compile(`import { createClient, graphql } from '../src/index.ts'
const isnad = createClient({ url: 'http://isnad.test' })
graphql('{ events { nodes { nmae } } }')
graphql('query ($n: String) { claims(first: $n) { totalCount } }')
const counted = graphql('query ($n: Int!) { claims(first: $n) { totalCount } }')
await isnad.query(counted)
await isnad.query(counted, { m: 5 })
await isnad.query(counted, { n: '5' })
isnad.claims({ propery: 'availability' })
`)
    const said = [
      '(3,9): …"Event has no field nmae"',
      '(4,9): …"Query.claims(first:) takes Int, and $n is String"',
      '(6,13): …Expected 2-3 arguments, but got 1',
      "(7,30): …'m' does not exist in type '{ n: number; }'",
      "(8,30): …Type 'string' is not assignable to type 'number'",
      "(9,16): …'propery' does not exist in type 'ClaimsFilter'. Did you mean to write 'property'?",
    ].map((line) => line.split('…'))
    expect(errors).toHaveLength(said.length)
    said.forEach(([place, message], index) => {
      expect(errors[index]).toContain(place)
      expect(errors[index]).toContain(message)
    })
  })
})
