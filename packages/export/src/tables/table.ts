/** What stands in one place of a table; `null` where there is nothing. */
export type Cell = string | number | boolean | null

/** The type of a column, by its name in Frictionless Table Schema. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean'

export interface Column {
  name: string
  type: ColumnType
  description: string
}

/** A flat table of a release, the same for every format that has tables. */
export interface Table {
  name: string
  /** What one row says. */
  description: string
  columns: Column[]
  rows: Cell[][]
}

/** A column of a table of things of one type. */
export type ColumnOf<T> = Column & { of: (thing: T) => Cell | undefined }

/** Lays things out in a table, one to a row. */
export function toTable<T>(
  name: string,
  description: string,
  things: Iterable<T>,
  columns: readonly ColumnOf<T>[],
): Table {
  return {
    name,
    description,
    columns: columns.map(({ of: _of, ...column }) => column),
    rows: Array.from(things, (thing) => columns.map((column) => column.of(thing) ?? null)),
  }
}

/** A column of text. */
export function text<T>(
  name: string,
  description: string,
  of: (thing: T) => string | undefined,
): ColumnOf<T> {
  return { name, type: 'string', description, of }
}

/** A column of whole numbers. */
export function integer<T>(
  name: string,
  description: string,
  of: (thing: T) => number | undefined,
): ColumnOf<T> {
  return { name, type: 'integer', description, of }
}

/** A column of numbers. */
export function number<T>(
  name: string,
  description: string,
  of: (thing: T) => number | undefined,
): ColumnOf<T> {
  return { name, type: 'number', description, of }
}

/** A column of yes and no. */
export function flag<T>(
  name: string,
  description: string,
  of: (thing: T) => boolean | undefined,
): ColumnOf<T> {
  return { name, type: 'boolean', description, of }
}

/** Something that has no table of its own, as JSON. */
export function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}
