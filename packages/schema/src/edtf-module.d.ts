/** The part of the `edtf` package that we use; it ships no types. Months and seasons are as in its syntax tree. */
declare module 'edtf' {
  export interface Node {
    type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List'
    values: unknown[]
    earlier?: boolean
    later?: boolean
  }
  export function parse(text: string): Node
  /** Extended dates have `min` and `max`, in milliseconds since 1970-01-01T00:00Z. */
  export default function edtf(node: Node): { min: number; max: number }
}
