import { countCodePoints } from '@isnad/dataset'
import { ImportError } from './import-error.ts'
import type { Unreadable } from './row.ts'

/** An item may be no longer, in characters: 8 Mi. */
const MAX_ITEM = 8 * 1024 * 1024

/** An item may be nested no deeper. */
const MAX_DEPTH = 200

/** A file of which more items than this cannot be read is not worth the reading. */
const MAX_UNREADABLE = 100

/** The text of one item with its place. */
export interface JsonItem {
  line: number
  /** In code points. */
  start: number
  text: string
}

interface Frame {
  kind: '{' | '['
  /** Whether the values in it are the items. */
  list: boolean
  /** Of an object: the key whose value comes, and whether a key comes next. */
  key: string
  atKey: boolean
}

/** The item that is being read. */
interface Reading {
  /** Where it begins, in the buffer. */
  at: number
  /** How many brackets are open around it. */
  depth: number
  /** The white space before it on its line; `undefined` where something else stands there. */
  indent: string | undefined
  scalar: boolean
}

/**
 * Finds the items of a JSON text that comes in pieces: objects one after the other (JSON lines), the elements of one
 * array, or the elements of an array within one object. No more than one item is kept.
 *
 * An item that cannot be read costs what stands until the next line that begins as it did; in a text without such lines,
 * the rest.
 */
export class JsonItems {
  readonly #lists: readonly string[]
  #buffer = ''
  /** Where the scan is, in the buffer. */
  #at = 0
  /** Until where code points and lines are counted. */
  #mark = 0
  #position = 0
  #line = 1
  readonly #stack: Frame[] = []
  /** Where a text in quotation marks begins. */
  #string: number | undefined
  #escaped = false
  #item: Reading | undefined
  /** White space since the line began; `undefined` after anything else. */
  #indent: string | undefined = ''
  /** After an item that cannot be read: what the next one begins with, if that can be known. */
  #skipping: { until: string | undefined } | undefined
  #unreadable = 0
  /** Whether anything was found yet. */
  #found = false

  /** @param lists the paths of the arrays whose elements are the items, where the text is one object */
  constructor(lists: readonly string[]) {
    this.#lists = lists
  }

  /** @throws ImportError where it is no JSON from the start, or too dirty */
  *push(piece: string): Generator<JsonItem | Unreadable> {
    this.#buffer += piece
    yield* this.#scan()
    this.#trim()
    if (this.#buffer.length <= MAX_ITEM) return
    if (!this.#item) throw new ImportError('LINE_TOO_LONG', `a value of more than ${MAX_ITEM} characters`)
    yield* this.#fail(`it has more than ${MAX_ITEM} characters`)
    yield* this.#scan()
    this.#trim()
  }

  /** What is left at the end of the text. */
  *end(): Generator<JsonItem | Unreadable> {
    if (this.#item?.scalar) yield this.#finish(this.#at)
    while (this.#item) {
      yield* this.#fail('the file ends before it does')
      yield* this.#scan()
    }
    if (this.#stack.length > 0 && !this.#skipping)
      yield this.#lost({ line: this.#line, message: 'the file ends before the list does', value: '' })
  }

  *#scan(): Generator<JsonItem | Unreadable> {
    while (this.#at < this.#buffer.length) {
      if (this.#skipping && !this.#skip()) return
      const code = this.#buffer.charCodeAt(this.#at)
      if (this.#string !== undefined) yield* this.#inString(code)
      else if (code === 10 || code === 13 || code === 32 || code === 9) yield* this.#space(code)
      else yield* this.#structure(this.#buffer[this.#at]!)
    }
  }

  *#inString(code: number): Generator<JsonItem | Unreadable> {
    if (this.#escaped) this.#escaped = false
    else if (code === 92) this.#escaped = true
    else if (code === 10 || code === 13) {
      yield* this.#fail('a quotation mark is not closed')
      return
    } else if (code === 34) {
      const top = this.#stack.at(-1)
      if (top?.atKey && this.#stack.length <= 4) top.key = this.#buffer.slice(this.#string! + 1, this.#at)
      this.#string = undefined
      if (this.#item?.depth === this.#stack.length) {
        yield this.#finish(this.#at + 1)
        return
      }
    }
    this.#at += 1
  }

  *#space(code: number): Generator<JsonItem | Unreadable> {
    if (this.#item?.scalar) {
      yield this.#finish(this.#at)
      return
    }
    if (code === 10 || code === 13) this.#indent = ''
    else if (this.#indent !== undefined && this.#indent.length < 100) this.#indent += this.#buffer[this.#at]
    this.#at += 1
  }

  *#structure(character: string): Generator<JsonItem | Unreadable> {
    if (this.#item?.scalar) {
      if (',]'.includes(character)) {
        yield this.#finish(this.#at)
        return
      }
      this.#at += 1
      return
    }
    const top = this.#stack.at(-1)
    const opens = character === '{' || character === '['
    const indent = this.#indent
    this.#indent = undefined
    if (!top && !opens) {
      yield* this.#stray(indent)
      return
    }
    if (!this.#item && (top ? top.list && !',]'.includes(character) : character === '{'))
      this.#item = {
        at: this.#at,
        depth: this.#stack.length,
        indent,
        scalar: !opens && character !== '"' && character !== '}',
      }
    if (opens) {
      if (this.#stack.length >= MAX_DEPTH) {
        yield* this.#fail(`it is nested deeper than ${MAX_DEPTH} levels`)
        return
      }
      this.#open(character)
    } else if (character === '}' || character === ']') {
      if (top?.kind !== (character === '}' ? '{' : '[')) {
        yield* this.#fail('its brackets do not match')
        return
      }
      this.#stack.pop()
      if (this.#item?.depth === this.#stack.length) {
        yield this.#finish(this.#at + 1)
        return
      }
    } else if (character === '"') this.#string = this.#at
    else if (top?.kind === '{' && ':,'.includes(character)) top.atKey = character === ','
    this.#at += 1
  }

  #open(character: '{' | '['): void {
    const list =
      character === '[' &&
      (this.#stack.length === 0 ||
        (this.#stack.length <= 4 && (this.#item?.depth ?? 0) === 0 && this.#lists.includes(this.#path())))
    if (list) {
      this.#item = undefined
      this.#found = true
    }
    this.#stack.push({ kind: character, list, key: '', atKey: character === '{' })
  }

  /** The keys that lead here; through a list, none that is asked for. */
  #path(): string {
    return this.#stack.map((frame) => (frame.kind === '{' ? frame.key : '[]')).join('.')
  }

  /** Something else stands between the objects. */
  *#stray(indent: string | undefined): Generator<Unreadable> {
    if (!this.#found) throw new ImportError('UNKNOWN_SHAPE', 'the file is not JSON', 'give a file of JSON')
    this.#item = { at: this.#at, depth: 0, indent, scalar: false }
    yield* this.#fail('it is no object')
  }

  #finish(end: number): JsonItem {
    this.#found = true
    const { at } = this.#item!
    this.#advance(at)
    const item = { line: this.#line, start: this.#position, text: this.#buffer.slice(at, end) }
    this.#advance(end)
    this.#item = undefined
    this.#at = end
    return item
  }

  /** Gives up the item that is being read, or what is left of the list. */
  *#fail(message: string): Generator<Unreadable> {
    const { at, depth, indent } = this.#item ?? { at: this.#at, depth: this.#stack.length, indent: undefined }
    this.#advance(at)
    const rest = this.#buffer.slice(at)
    const line = rest.slice(0, /[\n\r]|$/.exec(rest)!.index)
    this.#item = undefined
    this.#string = undefined
    this.#escaped = false
    this.#stack.length = depth
    this.#skipping = { until: indent === undefined ? undefined : `\n${indent}{` }
    this.#at = at + line.length
    // Another item cannot be found at the place of this one.
    this.#found = true
    yield this.#lost({ line: this.#line, message, value: line.slice(0, 200) })
  }

  #lost(what: Unreadable): Unreadable {
    this.#unreadable += 1
    if (this.#unreadable > MAX_UNREADABLE)
      throw new ImportError(
        'TOO_DIRTY',
        `more than ${MAX_UNREADABLE} items cannot be read, the last of them on line ${what.line}`,
      )
    return what
  }

  /** @returns whether the next item was found */
  #skip(): boolean {
    const until = this.#skipping?.until
    const found = until === undefined ? -1 : this.#buffer.indexOf(until, this.#at)
    if (until === undefined || found === -1) {
      // What it begins with may be cut in two by the end of the piece.
      this.#at = Math.max(this.#at, this.#buffer.length - (until?.length ?? 1) + 1)
      return false
    }
    this.#at = found + until.length - 1
    this.#indent = until.slice(1, -1)
    this.#skipping = undefined
    return true
  }

  /** Lets go of what was read. */
  #trim(): void {
    const keep = Math.min(this.#item?.at ?? this.#at, this.#string ?? this.#at)
    this.#advance(keep)
    this.#buffer = this.#buffer.slice(keep)
    this.#at -= keep
    this.#mark -= keep
    if (this.#item) this.#item.at -= keep
    if (this.#string !== undefined) this.#string -= keep
  }

  #advance(to: number): void {
    if (to <= this.#mark) return
    const passed = this.#buffer.slice(this.#mark, to)
    this.#position += countCodePoints(passed)
    this.#line += passed.match(/\r\n?|\n/g)?.length ?? 0
    this.#mark = to
  }
}
