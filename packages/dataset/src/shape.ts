import { isLanguageTag, parts } from '@isnad/schema'
import * as v from 'valibot'
import { canonicalTag, lowerCase, oneOfWords, quoteNumber } from './fix/writers.ts'
import { codePoint } from './hidden-characters.ts'
import type { Path } from './path.ts'
import { didYouMean, suggest } from './suggest.ts'

/** A value of which every part may be missing: what is left of an authored file once the parts that are wrong are out. */
export type Usable<T> = T extends readonly (infer TItem)[]
  ? (Usable<TItem> | undefined)[]
  : T extends object
    ? { [K in keyof T]?: Usable<T[K]> | undefined }
    : T

/** Something in a document that its schema does not allow. */
export interface ShapeIssue {
  code: string
  path: Path
  /** Whether the key is wrong or what stands behind it. */
  part: 'key' | 'value'
  message: string
  next?: string
  /** The key that is missing. */
  missing?: string
  /** How to write it rightly, where that is safe: see `Rewrite`. */
  write?: (raw: string) => string | undefined
}

/**
 * Checks a document against its schema and reports everything that is wrong. Valibot alone names one unknown key of an
 * object and, for a union, no key at all; here a union is unfolded to the branch that the input was meant for.
 *
 * @returns the parts that are right, in their places, and the issues
 */
export function checkShape<TSchema extends v.GenericSchema>(
  schema: TSchema,
  input: unknown,
): { usable: Usable<v.InferOutput<TSchema>>; issues: ShapeIssue[] } {
  const issues: ShapeIssue[] = []
  // What is left of a valid document is the document; of another, its valid parts, which `Usable` says.
  const usable = visit(schema, input, [], issues) as Usable<v.InferOutput<TSchema>>
  return { usable, issues }
}

/** What we look at in a valibot schema, of whatever type it is. */
interface Schema extends v.GenericSchema {
  entries?: { [key: string]: Schema }
  options?: readonly (Schema | string)[]
  item?: Schema
  key?: Schema
  value?: Schema
  wrapped?: Schema
  literal?: unknown
  pipe?: readonly Schema[]
}

/** The building blocks that have codes of their own. Everything made from one by a pipe begins with it. */
const NAMED: ReadonlyMap<v.GenericSchema, { code: string; expected: string }> = new Map<
  v.GenericSchema,
  { code: string; expected: string }
>([
  [parts.slug, { code: 'BAD_ID', expected: 'an id' }],
  [parts.reference, { code: 'BAD_ID', expected: 'the id of a record' }],
  [parts.date, { code: 'BAD_DATE', expected: 'an EDTF date' }],
  [parts.time, { code: 'BAD_PERIOD', expected: 'an EDTF date or period' }],
  [parts.sha256, { code: 'BAD_DIGEST', expected: 'a SHA-256' }],
  [parts.position, { code: 'BAD_POSITION', expected: 'a whole number' }],
])

function visit(schema: Schema, input: unknown, path: Path, issues: ShapeIssue[]): unknown {
  // The first issue tells that there are some; which, is found part by part.
  const parsed = v.safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return parsed.output
  const before = issues.length
  const usable = visitBroken(schema, input, path, issues)
  // Nothing inside is wrong, so it is the whole: a list without items, a quantity without figures.
  if (issues.length === before) issues.push(wholeIssue(schema, parsed.issues, input, path))
  return usable
}

function visitBroken(schema: Schema, input: unknown, path: Path, issues: ShapeIssue[]): unknown {
  if (nameOf(schema)) return undefined
  if (schema.wrapped) return visit(schema.wrapped, input, path, issues)
  if (schema.type === 'union') {
    const branch = chooseBranch(flatten(schema), input)
    return branch && visit(branch, input, path, issues)
  }
  if (Array.isArray(input) && schema.item)
    return input.map((item, index) => visit(schema.item!, item, [...path, index], issues))
  if (!isObject(input)) return undefined
  if (schema.entries) return visitEntries(schema.entries, input, path, issues)
  if (schema.key && schema.value) return visitRecord(schema.key, schema.value, input, path, issues)
  return undefined
}

function visitEntries(
  entries: { [key: string]: Schema },
  input: { [key: string]: unknown },
  path: Path,
  issues: ShapeIssue[],
): unknown {
  const usable: { [key: string]: unknown } = {}
  for (const [key, value] of Object.entries(input)) {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined
    if (entry) {
      const part = visit(entry, value, [...path, key], issues)
      if (part !== undefined) usable[key] = part
      continue
    }
    const meant = suggest(
      key,
      Object.keys(entries).filter((known) => !Object.hasOwn(input, known)),
    )
    issues.push({
      code: 'UNKNOWN_KEY',
      path: [...path, key],
      part: 'key',
      message: `unknown key "${key}"${didYouMean(meant)}`,
      next: meant ? `write ${meant}` : `leave it out, or use one of: ${list(Object.keys(entries))}`,
      write: oneOfWords(Object.keys(entries).filter((known) => !Object.hasOwn(input, known))),
    })
  }
  for (const [key, entry] of Object.entries(entries))
    if (entry.type !== 'optional' && !Object.hasOwn(input, key))
      issues.push({
        code: 'MISSING_KEY',
        path,
        part: 'value',
        message: `the key "${key}" is missing`,
        next: `add ${key}`,
        missing: key,
      })
  return usable
}

function visitRecord(
  keySchema: Schema,
  valueSchema: Schema,
  input: { [key: string]: unknown },
  path: Path,
  issues: ShapeIssue[],
): unknown {
  const usable: { [key: string]: unknown } = {}
  for (const [key, value] of Object.entries(input)) {
    const keyed = v.safeParse(keySchema, key)
    if (!keyed.success) {
      const language = keyed.issues.some((issue) => issue.requirement === isLanguageTag)
      issues.push({
        code: language ? 'BAD_LANGUAGE' : 'BAD_ID',
        path: [...path, key],
        part: 'key',
        message: language ? `"${key}" is not a language tag in its canonical form` : `"${key}" is not an id`,
        next: keyed.issues[0].message,
        ...(language && { write: canonicalTag }),
      })
    }
    const part = visit(valueSchema, value, [...path, key], issues)
    if (keyed.success && part !== undefined) usable[key] = part
  }
  return usable
}

/** The options of a union, those of unions inside it included. */
function flatten(schema: Schema): Schema[] {
  // The options of a union are schemas; only a picklist's are texts.
  return (schema.options as readonly Schema[]).flatMap((option) =>
    option.type === 'union' && !nameOf(option) ? flatten(option) : [option],
  )
}

/** The option whose kind of value the input is; of several kinds of map, the one with the most keys in common. */
function chooseBranch(options: Schema[], input: unknown): Schema | undefined {
  const fitting = options.filter((option) => fits(option, input))
  if (fitting.length < 2) return fitting[0]
  if (isObject(input)) {
    const common = (option: Schema) =>
      Object.keys(input).filter((key) => Object.hasOwn(option.entries ?? {}, key)).length
    const closed = fitting.filter((option) => common(option) > 0)
    return (
      closed.sort((a, b) => common(b) - common(a))[0] ?? fitting.find(({ entries }) => !entries) ?? fitting[0]
    )
  }
  const codes = fitting.flatMap(codesOf)
  // A place for codes and words (`all`, or a list of networks) is a list of all of them; elsewhere a text is meant.
  const open = fitting.find((option) => codesOf(option).length === 0)
  return open ?? v.picklist(codes)
}

function fits(option: Schema, input: unknown): boolean {
  if (nameOf(option)) return typeof input === 'string' || typeof input === 'number'
  if (option.entries ?? option.key) return isObject(input)
  if (option.item) return Array.isArray(input)
  if (option.type === 'number') return typeof input === 'number'
  if (option.type === 'boolean') return typeof input === 'boolean'
  return typeof input === 'string'
}

function codesOf(schema: Schema): string[] {
  if (schema.type === 'picklist') return schema.options as string[]
  return typeof schema.literal === 'string' ? [schema.literal] : []
}

function wholeIssue(
  schema: Schema,
  found: readonly v.BaseIssue<unknown>[],
  input: unknown,
  path: Path,
): ShapeIssue {
  const [first] = found
  const target = schema.wrapped ?? schema
  const at = { path, part: 'value' as const }
  const expected = expects(target)
  if (input === null || (!accepts(target, input) && !codesOf(target).length))
    return {
      ...at,
      code: 'WRONG_TYPE',
      message: `${nounOf(input)} stands where ${expected} is expected`,
      next: advice(target, input, path),
      ...(typeof input === 'number' && accepts(target, '') && { write: quoteNumber }),
    }
  const codes = codesOf(target)
  if (codes.length > 0) {
    const meant = typeof input === 'string' ? suggest(input, codes) : undefined
    return {
      ...at,
      code: 'UNKNOWN_CODE',
      message: `${show(input)} is not a code that can stand here${didYouMean(meant)}`,
      next: meant ? `write ${meant}` : `write one of: ${list(codes)}`,
      write: oneOfWords(codes),
    }
  }
  if (path.at(-1) === 'cite')
    return {
      ...at,
      code: 'EMPTY_CITATION',
      message: 'no passage is cited',
      next: 'cite the passage that says it',
    }
  if (Array.isArray(input) && input.length === 0)
    return {
      ...at,
      code: 'WRONG_VALUE',
      message: 'the list is empty',
      next: 'write at least one, or leave the key out',
    }
  const rule = first?.message ?? 'it is not as it should be'
  const name = nameOf(target)
  if (name)
    return {
      ...at,
      code: name.code,
      message: `${show(input)} is not ${expected}${foreignLetter(name.code, input)}`,
      next: typeof input === 'number' ? 'put it in quotes' : rule,
      ...(name.code === 'BAD_DIGEST' && { write: lowerCase }),
    }
  return { ...at, code: 'WRONG_VALUE', message: `${show(input)} cannot stand here: ${rule}` }
}

/** Advice is made once: a hostile file may have a hundred thousand issues of one kind. */
const advised = new WeakMap<Schema, Map<string, string>>()

function advice(schema: Schema, input: unknown, path: Path): string {
  const key = path.at(-1)
  const name = typeof key === 'string' ? `${key}: ` : path.length > 0 ? '- ' : ''
  const kind = `${name}${typeof input === 'number' ? 'number' : nounOf(input)}`
  const given = advised.get(schema) ?? new Map<string, string>()
  advised.set(schema, given)
  const made = given.get(kind) ?? adviceFor(schema, input, name)
  // Names come from schemas, so that there are few; whatever else stands there is not kept.
  if (given.size < 100) given.set(kind, made)
  return made
}

/** How to write what was meant, where something of another type stands. */
function adviceFor(schema: Schema, input: unknown, name: string): string {
  if (typeof input === 'number' && accepts(schema, '')) return 'put it in quotes'
  const nothing = input === null || input === undefined
  const or = nothing && name !== '' ? ', or leave it out' : ''
  const inner =
    schema.type === 'union'
      ? (flatten(schema).find((option) => !option.type.startsWith('literal')) ?? schema)
      : schema
  if (name === '') return `write ${list(Object.keys(inner.entries ?? {}))}, each with a colon after it`
  if (inner.item) return `write a list: ${name}[ … ], or one item on each line, after a hyphen${or}`
  if (inner.key) return `write it by language: ${name}{ en: … }${or}`
  if (inner.entries)
    return `write ${name}{ ${list(
      Object.keys(inner.entries).map((each) => `${each}: …`),
      3,
    )} }${or}`
  if (inner.type === 'number') return `write a number without quotes and commas: ${name}3200${or}`
  if (inner.type === 'boolean') return `write ${name}true or ${name}false${or}`
  return nothing ? `write ${name}…${or}` : `write ${expects(inner)} after "${name.trim()}"`
}

/** Which character of an id is no ASCII letter: it may look like one. */
function foreignLetter(code: string, input: unknown): string {
  const found = code === 'BAD_ID' && typeof input === 'string' ? /[^\0-~]/u.exec(input)?.[0] : undefined
  return found === undefined ? '' : `: "${found}" is ${codePoint(found)}`
}

function accepts(schema: Schema, input: unknown): boolean {
  return schema.type === 'union' && !nameOf(schema)
    ? flatten(schema).some((option) => accepts(option, input))
    : fits(schema, input)
}

/** What the schema is made from, where that has a name of its own. */
function nameOf(schema: Schema): { code: string; expected: string } | undefined {
  for (let at: Schema | undefined = schema; at; at = at.pipe?.[0] === at ? undefined : at.pipe?.[0]) {
    const name = NAMED.get(at)
    if (name) return name
  }
  return undefined
}

function expects(schema: Schema): string {
  const name = nameOf(schema)
  if (name) return name.expected
  if (schema.wrapped) return expects(schema.wrapped)
  if (schema.type === 'union') return [...new Set(flatten(schema).map(expects))].join(' or ')
  if (schema.entries) return `a map of ${list(Object.keys(schema.entries), 4)}`
  if (schema.key) return schema.value?.type === 'string' ? 'a text by language' : 'a map'
  if (schema.item) return 'a list'
  if (codesOf(schema).length > 0) return schema.type === 'literal' ? `"${String(schema.literal)}"` : 'a code'
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[schema.type] ?? schema.expects
}

function nounOf(input: unknown): string {
  if (input === null || input === undefined) return 'nothing'
  if (Array.isArray(input)) return 'a list'
  if (isObject(input)) return 'a map'
  if (typeof input === 'string') return 'a text'
  return typeof input === 'number' ? `the number ${input}` : `the value ${JSON.stringify(input)}`
}

function show(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`
}

function list(names: string[], limit = 12): string {
  return names.slice(0, limit).join(', ') + (names.length > limit ? ', …' : '')
}

function isObject(input: unknown): input is { [key: string]: unknown } {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
