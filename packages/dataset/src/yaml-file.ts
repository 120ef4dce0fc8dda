import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import type { Issue } from './issue.ts'
import { findBadCharacter } from './open/characters.ts'
import { formatPath, type Path, type Position, type Span } from './path.ts'
import { readSimpleYaml } from './simple-yaml/read-simple-yaml.ts'
import { isHuge, isTooLargeForTree, MAX_COLLECTIONS, MAX_MARKS } from './yaml-amount.ts'
import { simplePlaces, type SimplePlaces } from './simple-yaml/simple-places.ts'

/** How deep lists and maps may stand in one another. */
export const MAX_DEPTH = 32

/** How many issues of one file are told before the rest is left unread. */
const MAX_ISSUES = 100

/** Names that JavaScript objects treat in a way of their own; no key of ours is called so. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A YAML file as read: its plain value, what is wrong with it as YAML, and where each of its parts stands. */
export interface YamlFile {
  /** Relative to the package. */
  file: string
  /** Plain data, every text in NFC. What could be made of it, where the file is broken. */
  value: unknown
  /** Whether the value is no more than a guess, because the file is not YAML. */
  broken: boolean
  issues: Issue[]
  /** The position of a part, or of the nearest part around it that is there. */
  locate(path: Path, part?: 'key' | 'value'): Position
  /** A scalar, or a key, as it is written; `undefined` where the path leads to none. */
  span(path: Path, part?: 'key' | 'value'): Span | undefined
}

/**
 * Parses YAML 1.2, core schema. Anchors, aliases, tags and directives are refused: no file needs them, and with them a
 * small file can unfold into a huge one. Duplicate keys are errors.
 *
 * Nearly every file is simple and is read without the tree of nodes, which costs fifteen times as much; where something
 * stands is worked out when somebody asks.
 */
export function parseYaml(source: string, file: string): YamlFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const simple = isHuge(text) ? { beyond: 0 } : readSimpleYaml(text)
  if ('beyond' in simple) return parseWhole(text, file, simple.beyond)
  let made: SimplePlaces | undefined
  const places = () => (made ??= simplePlaces(text))
  let counted: LineCounter | undefined
  const lines = () => (counted ??= countLines(text))
  return {
    file,
    value: simple.value,
    broken: false,
    issues: [],
    locate: (path, part = 'value') => positionAt(lines(), places().offset(path, part)),
    span: (path, part = 'value') => spanOf(text, file, places().range(path, part)),
  }
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(Math.max(0, offset))
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function spanOf(
  text: string,
  file: string,
  range: readonly [number, number, ...number[]] | null | undefined,
): Span | undefined {
  return range ? { file, start: range[0], end: range[1], raw: text.slice(range[0], range[1]) } : undefined
}

/**
 * Parses with the parser that knows everything about YAML.
 *
 * @param beyond where it ceases to be simple: of a file that is too large for a tree, that is what has to be mended
 */
export function parseWhole(text: string, file: string, beyond = 0): YamlFile {
  const lines = countLines(text)
  const at = (offset: number) => positionAt(lines, offset)
  const issues: Issue[] = []
  const report = (code: string, offset: number, message: string, path: Path = [], next?: string) =>
    issues.push({
      code,
      severity: 'error',
      file,
      ...at(offset),
      ...(path.length > 0 && { path: formatPath(path) }),
      message,
      ...(next !== undefined && { next }),
    })

  const refuse = (code: string, offset: number, message: string, next?: string): YamlFile => {
    report(code, offset, message, [], next)
    return { file, value: null, broken: true, issues, locate: () => at(0), span: () => undefined }
  }
  const bad = findBadCharacter(text)
  // The parser takes some of them for marks of its own.
  if (bad?.code === 'CONTROL_CHARACTER')
    return refuse(bad.code, bad.offset, `the character ${bad.name} stands here`, 'leave it out')
  if (isTooLargeForTree(text))
    return refuse(
      'TOO_MANY_PARTS',
      beyond,
      beyond === 0
        ? `it has more than ${MAX_COLLECTIONS} lists and maps, or ${MAX_MARKS} spaces and marks`
        : 'it is too large to be looked at closely, and here something stands that would have to be',
      beyond === 0
        ? 'divide it into several files'
        : 'look in this line for a tab, an anchor, a tag, a key that stands twice, quotation marks that do not end or a text on two lines; or divide the file',
    )
  const composed = compose(text)
  if ('tooDeep' in composed)
    return refuse(
      'TOO_DEEP',
      composed.tooDeep,
      `lists and maps stand in one another more than ${MAX_DEPTH} deep`,
    )
  const { document, others, errors = document?.errors ?? [] } = composed
  for (const error of errors.slice(0, MAX_ISSUES))
    report('YAML_SYNTAX', error.pos[0], firstLine(error.message), [], yamlAdvice(error.code))
  for (const other of others.slice(0, MAX_ISSUES))
    report('YAML_SYNTAX', other, 'a second document begins here', [], 'write one document in each file')
  if (document?.directives?.yaml.explicit)
    report('YAML_SYNTAX', 0, 'a %YAML directive stands here', [], 'leave it out: every file is YAML 1.2')
  const broken = issues.length > 0
  const value = document?.contents ? valueOf(document.contents) : null
  function valueOf(root: Node): unknown {
    try {
      return toValue(root, [], (...issue) => {
        if (issues.length >= MAX_ISSUES) throw new TooManyIssues()
        // What stands in the file as it is, is told of the file.
        if (issue[0] !== 'HIDDEN_CHARACTER' || !bad) report(...issue)
      })
    } catch (error) {
      if (error instanceof TooManyIssues) return null
      throw error
    }
  }
  // The tree is many times the size of the text, and most files are never asked where something stands.
  let tree: Node | null | undefined
  const root = () => (tree ??= rootOf(compose(text)))
  return {
    file,
    value,
    broken,
    issues,
    locate: (path, part = 'value') => at(offsetOf(root(), path, part)),
    span: (path, part = 'value') => spanOf(text, file, scalarAt(root(), path, part)?.range),
  }
}

/** Ends the reading of a file in which everything is wrong. */
class TooManyIssues extends Error {}

interface Composed {
  document?: Document.Parsed
  /** Where further documents begin. */
  others: number[]
  /** Where there are so many that the rest was left unread, so that there is no document. */
  errors?: readonly YAMLParseError[]
}

/** Runs the three stages of the parser by hand, so that a file that is too deep is refused before it is unfolded. */
function compose(source: string): Composed | { tooDeep: number } {
  const parser = new Parser()
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  stopAtErrors(composer)
  const documents: Document.Parsed[] = []
  try {
    for (const lexeme of new Lexer().lex(source)) {
      for (const token of parser.next(lexeme)) documents.push(...composer.next(token))
      // The stack holds the document and the open scalar besides the collections.
      if (parser.stack.length > MAX_DEPTH + 2) return { tooDeep: parser.offset }
      if (documents.length > MAX_ISSUES) break
    }
    for (const token of parser.end()) documents.push(...composer.next(token))
    documents.push(...composer.end(documents.length === 0, source.length))
  } catch (error) {
    if (error instanceof TooManyIssues) return { others: [], errors: composer.streamInfo().errors }
    throw error
  }
  const [document, ...others] = documents
  return { ...(document && { document }), others: others.map((other) => other.range[0]) }
}

/** Makes the composer give up once it has found a hundred errors: of a million, each would cost as much as a part. */
function stopAtErrors(composer: Composer): void {
  // The field is private and has no door; a test counts the errors, so that a change of the library is seen.
  const tell: unknown = Reflect.get(composer, 'onError')
  if (typeof tell !== 'function') return
  let count = 0
  Reflect.set(composer, 'onError', (...problem: unknown[]) => {
    if ((count += 1) > MAX_ISSUES) throw new TooManyIssues()
    Reflect.apply(tell, composer, problem)
  })
}

function rootOf(composed: ReturnType<typeof compose>): Node | null {
  return 'tooDeep' in composed ? null : (composed.document?.contents ?? null)
}

type Report = (code: string, offset: number, message: string, path?: Path, next?: string) => void

function toValue(node: Node | null, path: Path, report: Report): unknown {
  if (node === null) return null
  const offset = node.range?.[0] ?? 0
  if (isAlias(node)) {
    report(
      'YAML_ALIAS',
      offset,
      `the alias *${node.source} stands here`,
      path,
      'write out what it stands for',
    )
    return undefined
  }
  if (node.anchor !== undefined)
    report('YAML_ALIAS', offset, `the anchor &${node.anchor} stands here`, path, 'leave it out')
  if (node.tag !== undefined)
    report('YAML_TAG', offset, `the tag ${node.tag} stands here`, path, 'leave it out')
  if (isScalar(node)) return toScalar(node.value, offset, path, report)
  if (isSeq<Node | null>(node))
    return node.items.map((item, index) => toValue(item, [...path, index], report))
  if (!isMap<Node, Node | null>(node)) return undefined
  const object: { [key: string]: unknown } = {}
  for (const { key, value } of node.items) {
    const keyOffset = key.range?.[0] ?? offset
    if (!isScalar(key) || typeof key.value !== 'string') {
      report('WRONG_TYPE', keyOffset, 'a key that is not a text stands here', path, 'put it in quotes')
      continue
    }
    const name = key.value.normalize('NFC')
    const bad = findBadCharacter(name)
    if (bad) report(bad.code, keyOffset, `the character ${bad.name} stands here`, path, 'leave it out')
    else if (FORBIDDEN_KEYS.has(name))
      report('UNKNOWN_KEY', keyOffset, `the key "${name}" is refused`, [...path, name], 'leave it out')
    else if (Object.hasOwn(object, name))
      report(
        'DUPLICATE_KEY',
        keyOffset,
        `the key "${name}" stands here a second time`,
        [...path, name],
        'keep one of the two',
      )
    else object[name] = toValue(value, [...path, name], report)
  }
  return object
}

function toScalar(value: unknown, offset: number, path: Path, report: Report): unknown {
  if (typeof value !== 'string') return value
  const bad = findBadCharacter(value)
  if (bad) {
    report(bad.code, offset, `the character ${bad.name} stands here`, path, 'leave it out')
    return undefined
  }
  if (value.isWellFormed()) return value.normalize('NFC')
  report('BAD_UTF8', offset, 'half of a surrogate pair stands here, which is no character', path)
  return undefined
}

/** The scalar, or the key, to which a path leads. */
function scalarAt(root: Node | null, path: Path, part: 'key' | 'value'): Node | undefined {
  let node = root
  for (const [index, step] of path.entries())
    if (isMap<Node, Node | null>(node)) {
      const pair = pairOf(node, step)
      node = (part === 'key' && index === path.length - 1 ? pair?.key : pair?.value) ?? null
    } else node = isSeq<Node | null>(node) && typeof step === 'number' ? (node.items[step] ?? null) : null
  return isScalar(node) ? node : undefined
}

function pairOf({ items }: YAMLMap<Node, Node | null>, step: string | number) {
  return items.find(
    ({ key }) => isScalar(key) && typeof key.value === 'string' && key.value.normalize('NFC') === step,
  )
}

function offsetOf(root: Node | null, path: Path, part: 'key' | 'value'): number {
  let node = root
  let offset = root?.range?.[0] ?? 0
  for (const [index, step] of path.entries()) {
    let next: Node | null | undefined
    if (isMap<Node, Node | null>(node)) {
      const pair = pairOf(node, step)
      if (!pair) break
      next = pair.value
      offset =
        (part === 'key' && index === path.length - 1 ? undefined : next?.range?.[0]) ??
        pair.key.range?.[0] ??
        offset
    } else if (isSeq<Node | null>(node) && typeof step === 'number') {
      next = node.items[step]
      offset = next?.range?.[0] ?? offset
    }
    if (!next) break
    node = next
  }
  return offset
}

/** What to do about an error of YAML: mostly one slip, of which those that follow are consequences. */
function yamlAdvice(code: string): string {
  return (
    ADVICE[code] ?? 'compare the line with the one before it; the errors that follow mostly come of the first'
  )
}

const ADVICE: { readonly [code: string]: string } = {
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT:
    'indent the line as deep as those beside it, and deeper than the key that it belongs to; close every bracket',
  MISSING_CHAR: 'put in the quotation mark, the bracket or the comma that is missing, here or above',
  BLOCK_IN_FLOW: 'close the bracket before the next line, or put what contains a colon in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that contains ": " in quotes, and indent keys of one map alike',
  MULTILINE_IMPLICIT_KEY: 'put a colon after the key; a text on several lines begins with >- and is indented',
  UNEXPECTED_TOKEN: 'leave it out, or put the text in quotes',
  BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something to YAML',
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or use single quotes',
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '')
}
