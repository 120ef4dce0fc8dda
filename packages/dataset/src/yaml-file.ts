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
} from 'yaml'
import type { Issue } from './issue.ts'
import { formatPath, type Path, type Position, type Span } from './path.ts'
import { readSimpleYaml } from './simple-yaml/read-simple-yaml.ts'

/** How deep lists and maps may stand in one another. */
export const MAX_DEPTH = 32

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
 * Nearly every file is simple and is read without the tree of nodes, which costs fifteen times as much; the tree is made
 * when somebody asks where something stands.
 */
export function parseYaml(source: string, file: string): YamlFile {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const simple = readSimpleYaml(text)
  if (!simple) return parseWhole(text, file)
  let made: YamlFile | undefined
  const whole = () => (made ??= parseWhole(text, file))
  return {
    file,
    value: simple.value,
    broken: false,
    issues: [],
    locate: (path, part) => whole().locate(path, part),
    span: (path, part) => whole().span(path, part),
  }
}

/** Parses with the parser that knows where everything stands. */
export function parseWhole(text: string, file: string): YamlFile {
  const lines = new LineCounter()
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.max(0, offset))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
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

  const composed = compose(text, lines)
  if ('tooDeep' in composed) {
    report('TOO_DEEP', composed.tooDeep, `lists and maps stand in one another more than ${MAX_DEPTH} deep`)
    return { file, value: null, broken: true, issues, locate: () => at(0), span: () => undefined }
  }
  const { document, others } = composed
  for (const error of document?.errors ?? []) report('YAML_SYNTAX', error.pos[0], firstLine(error.message))
  for (const other of others)
    report('YAML_SYNTAX', other, 'a second document begins here', [], 'write one document in each file')
  if (document?.directives?.yaml.explicit)
    report('YAML_SYNTAX', 0, 'a %YAML directive stands here', [], 'leave it out: every file is YAML 1.2')
  const broken = issues.length > 0
  const value = document?.contents ? toValue(document.contents, [], report) : null
  // The tree is many times the size of the text, and most files are never asked where something stands.
  let tree: Node | null | undefined
  const root = () => (tree ??= composedTree(text))
  return {
    file,
    value,
    broken,
    issues,
    locate: (path, part = 'value') => at(offsetOf(root(), path, part)),
    span(path, part = 'value') {
      const range = scalarAt(root(), path, part)?.range
      return range ? { file, start: range[0], end: range[1], raw: text.slice(range[0], range[1]) } : undefined
    },
  }
}

/** Runs the three stages of the parser by hand, so that a file that is too deep is refused before it is unfolded. */
function compose(
  source: string,
  lines: LineCounter,
): { document?: Document.Parsed; others: number[] } | { tooDeep: number } {
  const parser = new Parser(lines.addNewLine)
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const documents: Document.Parsed[] = []
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token))
    // The stack holds the document and the open scalar besides the collections.
    if (parser.stack.length > MAX_DEPTH + 2) return { tooDeep: parser.offset }
  }
  for (const token of parser.end()) documents.push(...composer.next(token))
  documents.push(...composer.end(documents.length === 0, source.length))
  const [document, ...others] = documents
  return { ...(document && { document }), others: others.map((other) => other.range[0]) }
}

function composedTree(text: string): Node | null {
  const composed = compose(text, new LineCounter())
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
    if (FORBIDDEN_KEYS.has(name))
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

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '')
}
