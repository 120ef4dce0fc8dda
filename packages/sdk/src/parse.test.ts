import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { InputError } from './errors.ts'
import * as documents from './generated/documents.ts'
import { parseDefinitions } from './parse.ts'

const texts: [string, string][] = [
  ...Object.entries(documents).map(([name, document]): [string, string] => [name, document.toString()]),
  ['a short query', '{a}'],
  ['names that are keywords', '{ on query fragment true: null on: type }'],
  ['operations of every kind', 'query{a} mutation M{a} subscription S{a}'],
  ['variables with defaults', 'query Q($a: [Int!]! = [1, -2], $b: I = {x: {y: ENUM}} @d, $c: T) {a}'],
  [
    'every value',
    '{f(a:1 b:-1.5e+10 c:"s" d:true e:false f:null g:E h:[] i:{} j:$v k:0 l:[[1]] m:{a:[$b]})}',
  ],
  ['directives', 'query @a(b: 1) @c { a @include(if: $x) ... @skip(if: true) { b } ...F @d }'],
  ['fragments of every kind', '{...F ...on T{a} ...{b}} fragment F on T @x {c}'],
  ['comments, commas and a byte order mark', '\ufeff{ # } "\n a, ,b #\n }# end'],
  ['names that are words of JavaScript', '{constructor __proto__ toString(valueOf:hasOwnProperty)}'],
  ['numbers', '{f(a:0 b:-0 c:1e3 d:1.0E-2 e:-3.14 f:12345678901234567890)}'],
  ['variables with directives and defaults of every kind', 'query($a:[[I!]]!=[[1],null]@d(x:1),$b:S="t"){a}'],
  ['escapes', '{f(a:"\\u00e9 \\" \\\\ \\/ \\n é 😀\t")}'],
  ['escapes of every plane', '{f(a:"\\u{1F600}\\u{41}\\u{22}\\u{5c}\\u{0} \\uD83D\\uDE00 \\\\u{41}")}'],
  ['block strings', '{f(a:"""block""" b:"""""" c:"""a"b""c \\""" d""" d:"")}'],
  [
    'block strings of several lines',
    '{f(a:"""\n\n   a\n     b\n\n   c\n  \n""" b:"""  first\n\t\tsecond\n\t third""")}',
  ],
  [
    'block strings with the ends of lines of other systems',
    '{f(a:"""\r\n  a\r\n\r\n  b\r\n""" b:"""\r a\r b""")}',
  ],
  ['block strings that say nothing', '{f(a:"""   """ b:"""\n \n""" c:"""\t\n""")}'],
  ['block strings that look like code', '{f(a:"""# no comment { } \\n \\u0041""")}'],
  ['no spaces', 'query($a:Int){a(b:$a){...on T{c}d:e}}'],
  ['Arabic', '{f(a:"واتساب")}'],
]

describe('the nodes of a document', () => {
  it.each(texts)('are those of graphql-js: %s', (_, text) => {
    const { definitions } = parse(text, { noLocation: true })
    expect(parseDefinitions(text)).toEqual(definitions)
  })
})

describe('a text that cannot be read', () => {
  it.each([
    ['', '1', '``'],
    ['{', '1', '``'],
    ['{\n  a(b)\n}', '2', '`)`'],
    ['{ a(b: }', '1', '`}`'],
    ['query Q { a } }', '1', '`}`'],
    ['{ a: }', '1', '`}`'],
    ['{ ...on { a } }', '1', '`{`'],
    ['fragment F { a }', '1', '`{`'],
    ['{ a(b: "no end) }', '1', '`"`'],
    ['{ a(b: """no end) }', '1', '`"`'],
    ['{ a(b: "\\u{110000}") }', '1', '`"\\u{110000}"`'],
    ['{ a(b: "\\u{x}") }', '1', '`"\\u{x}"`'],
    ['{ a(b: "\\u12") }', '1', '`"\\u12"`'],
    ['{ a(\nb: "\\x") }', '2', '`"\\x"`'],
    ['{ a(b: "two\nlines") }', '1', '`"`'],
    ['{ a ? }', '1', '`?`'],
    ['{ a(1: 2) }', '1', '`1`'],
    ['query ($a Int) { a }', '1', '`Int`'],
  ])('says where: %s', (text, line, what) => {
    expect(() => parseDefinitions(text)).toThrow(InputError)
    expect(() => parseDefinitions(text)).toThrow(`Line ${line} of`)
    expect(() => parseDefinitions(text)).toThrow(what)
  })
})
