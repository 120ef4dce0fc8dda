const code = (sign: string) => sign.charCodeAt(0)
const [QUOTE, BACKSLASH, COMMA, SPACE] = [code('"'), code('\\'), code(','), code(' ')]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [code('['), code(']'), code('{'), code('}')]

/** What a text of JSON has. */
export interface JsonShape {
  /** How deep lists and objects nest. */
  nesting: number
  /** Values in lists and objects, with those that are lists and objects themselves. */
  values: number
}

/** The shape of a text of JSON, before it is parsed; of a text that is none, some shape. It reads each sign once. */
export function jsonShape(json: string): JsonShape {
  let [depth, nesting, values, opened] = [0, 0, 0, false]
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    // Space, and the signs of control before it, of which some are space too.
    if (sign <= SPACE) continue
    if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) depth--
    else if (sign === COMMA || opened) values++
    opened = sign === OPEN_OBJECT || sign === OPEN_LIST
    if (opened) nesting = Math.max(nesting, ++depth)
    else if (sign === QUOTE) at = endOfText(json, at)
  }
  return { nesting, values }
}

/** The place of the quotation mark that ends a text, or the end. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    if (sign === BACKSLASH) at++
    else if (sign === QUOTE) return at
  }
  return json.length
}
