/** The way to a part of a document: keys and positions, from the root. */
export type Path = readonly (string | number)[]

/** A place in a file, both numbers from 1. */
export interface Position {
  line: number
  column: number
}

/** A place in a package. */
export interface Place extends Position {
  /** The file, where it is another than the one that was asked: further claims stand in a continuation. */
  file?: string
  /** The path in that file. */
  path?: Path
}

/** A part of a file as it is written there. */
export interface Span {
  /** Relative to the package. */
  file: string
  /** The first position, in UTF-16 code units of the file without its byte order mark. */
  start: number
  /** The position after the last. */
  end: number
  /** What stands there: with its quotation marks, where it has them. */
  raw: string
}

/** A path as people write it: `claims[3].chain[0].agent`. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}
