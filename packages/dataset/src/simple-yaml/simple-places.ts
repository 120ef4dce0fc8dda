import type { Path } from '../path.ts'
import type { Spans } from './cursor.ts'
import { readSimpleYaml } from './read-simple-yaml.ts'

type Range = readonly [begin: number, end: number]

/** Where the parts of a simple text stand, as positions in it. */
export interface SimplePlaces {
  /** The begin of a part, or of the nearest part around it that is there. */
  offset(path: Path, part: 'key' | 'value'): number
  /** A scalar, or a key, from its first position to the one after its last; `undefined` where the path leads to none. */
  range(path: Path, part: 'key' | 'value'): Range | undefined
}

/** Reads a simple text once more, and remembers where everything stands: some numbers for each part, and no tree. */
export function simplePlaces(text: string): SimplePlaces {
  const spans: Spans = new Map()
  const noted: Noted = { spans, keys: new WeakMap() }
  const read = readSimpleYaml(text, spans)
  const { value: root, begin } = 'value' in read ? read : { value: null, begin: 0 }
  const walk = (path: Path): Part[] => {
    const parts: Part[] = []
    for (let node = root, index = 0; index < path.length; index += 1) {
      const part = partOf(node, path[index]!, noted)
      if (!part) break
      parts.push(part)
      node = part.content
    }
    return parts
  }
  return {
    offset(path, part) {
      const parts = walk(path)
      const last = parts.at(-1)
      if (!last) return begin
      return part === 'key' && last.key && parts.length === path.length ? last.key[0] : last.value[0]
    },
    range(path, part) {
      const parts = walk(path)
      const last = parts.at(-1)
      if (!last || parts.length < path.length) return undefined
      if (part === 'key' && last.key) return last.key
      return typeof last.content === 'object' && last.content !== null ? undefined : last.value
    },
  }
}

/** What is known of where things stand. */
interface Noted {
  spans: Spans
  /** Which key of a map is the how manieth, for the maps that were asked for: one may have a hundred thousand. */
  keys: WeakMap<object, Map<string, number>>
}

interface Part {
  content: unknown
  value: Range
  /** Absent of an item. */
  key?: Range
}

function partOf(node: unknown, step: string | number, { spans, keys }: Noted): Part | undefined {
  const places = spans.get(node) ?? []
  if (Array.isArray(node)) {
    if (typeof step !== 'number' || step >= node.length) return undefined
    return { content: node[step], value: [places[2 * step]!, places[2 * step + 1]!] }
  }
  if (typeof node !== 'object' || node === null) return undefined
  let order = keys.get(node)
  // No key of a simple text is a number, so that keys are in the order of the file.
  if (!order) keys.set(node, (order = new Map(Object.keys(node).map((key, at) => [key, at]))))
  const at = typeof step === 'string' ? order.get(step) : undefined
  if (at === undefined) return undefined
  const [begin, end, from, to] = places.slice(4 * at, 4 * at + 4) as [number, number, number, number] // noted together
  // It has the key.
  return { content: (node as { [key: string]: unknown })[step], key: [begin, end], value: [from, to] }
}
