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
  const read = readSimpleYaml(text, spans)
  const { value: root, begin } = 'value' in read ? read : { value: null, begin: 0 }
  const walk = (path: Path): Part[] => {
    const parts: Part[] = []
    for (let node = root, index = 0; index < path.length; index += 1) {
      const part = partOf(node, path[index]!, spans)
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

interface Part {
  content: unknown
  value: Range
  /** Absent of an item. */
  key?: Range
}

function partOf(node: unknown, step: string | number, spans: Spans): Part | undefined {
  const places = spans.get(node) ?? []
  if (Array.isArray(node)) {
    if (typeof step !== 'number' || step >= node.length) return undefined
    return { content: node[step], value: [places[2 * step]!, places[2 * step + 1]!] }
  }
  if (typeof node !== 'object' || node === null) return undefined
  // No key of a simple text is a number, so that keys are in the order of the file.
  const entries: [string, unknown][] = Object.entries(node)
  const at = entries.findIndex(([key]) => key === step)
  if (at < 0) return undefined
  const index = 4 * at
  return {
    content: entries[at]![1],
    key: [places[index]!, places[index + 1]!],
    value: [places[index + 2]!, places[index + 3]!],
  }
}
