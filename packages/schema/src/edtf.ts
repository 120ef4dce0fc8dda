import edtf, { parse as parseEdtf, type Node } from 'edtf'

/** A part of an EDTF text. */
export interface EdtfNode extends Node {
  /** The first and the last moment that it covers, in milliseconds since 1970-01-01T00:00Z. */
  bounds(): { min: number; max: number }
}

/** A date has no more characters. A set of as many days as that says nothing that two bounds do not. */
const MAX_LENGTH = 300

/**
 * Parses EDTF of levels 0 to 2 with the `edtf` package.
 *
 * @throws RangeError with the text and the place where it ceases to be EDTF
 */
export function parse(text: string): EdtfNode {
  if (text.length > MAX_LENGTH)
    throw new RangeError(`not an EDTF date: ${text.slice(0, 40)}… has more than ${MAX_LENGTH} characters`)
  try {
    return withBounds(parseEdtf(text))
  } catch (error) {
    const column = /col (\d+)/.exec(String(error))?.[1] ?? '1'
    throw new RangeError(`not an EDTF date: ${text} (at character ${column})`, { cause: error })
  }
}

function withBounds(node: Node): EdtfNode {
  const values = node.values.map((value) =>
    isNode(value)
      ? withBounds(value)
      : Array.isArray(value)
        ? value.map((part: unknown) => (isNode(part) ? withBounds(part) : part))
        : value,
  )
  return { ...node, values, bounds: () => edtf(node) }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'values' in value
}
