/** What becomes of one column of a foreign file. Data, so that it can be read, printed and tested. */
export interface ColumnMapping {
  /** What the importer calls it. */
  field: string
  /** The names of the column in the eras and shapes of the file, as `foldColumn` folds them. The first is the usual one. */
  columns: readonly string[]
  /** What is made of it: the names of properties, or a part of a claim or record, in words. */
  to?: string
  /**
   * The values that stand for a code, as `foldValue` folds them. `null`: the row says that it does not know, or nothing
   * of ours is meant.
   */
  values?: { readonly [value: string]: string | null }
  /** Why nothing is made of it. Of every column, either `to` or `dropped` says something. */
  dropped?: string
  /** What the reader of the table should know. */
  note?: string
}

/** A shape that the foreign dataset has had: told by its header, never by the name of the file. */
export interface Era {
  /** As people call it: `2016-2018`. */
  name: string
  /** The names of its columns, folded. A file is of the era with which it has the most columns in common. */
  columns: readonly string[]
}

/** The whole of a mapping. */
export interface Mapping {
  eras: readonly Era[]
  columns: readonly ColumnMapping[]
}

/** The name of a column as it is compared: `telco_ ack`, `Telco ack` and `telco-ack` are one. */
export function foldColumn(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** A value as it is compared: in lower case, one space at most, none around strokes and hyphens, no full stop at the end. */
export function foldValue(value: string): string {
  return value
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/^[\s"']+|[\s"'.;,]+$/gu, '')
}

/** Keys as they are compared: write a table of values as the foreign dataset prints them. */
export function valueTable<const TCode extends string | null>(table: {
  readonly [value: string]: TCode
}): { readonly [value: string]: TCode } {
  return Object.fromEntries(Object.entries(table).map(([value, code]) => [foldValue(value), code]))
}

/** What a value stands for, in a table that `valueTable` made; `undefined` where it is not in it. */
export function lookUp<TCode>(table: { readonly [value: string]: TCode }, value: string): TCode | undefined {
  const folded = foldValue(value)
  return Object.hasOwn(table, folded) ? table[folded] : undefined
}

/** What people write where they do not know. */
const NOTHING: ReadonlySet<string> = new Set(
  ['unknown', 'uknown', 'n/a', 'na', '#n/a', 'nan', 'null', '-', '--', '?', 'not known', 'not sure', 'unclear', 'tbd', 'not available', 'undefined', 'unspecified', '#value!', '#ref!', '#name?', '#div/0!', '#num!', '#null!'].map(foldValue),
) // prettier-ignore

/** Whether a value says no more than that nothing is known. */
export function saysNothing(value: string): boolean {
  const folded = foldValue(value)
  return folded === '' || NOTHING.has(folded)
}

/** A mapping as a table in Markdown. */
export function mappingTable({ columns }: Mapping): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  const rows = columns.map(({ columns: names, to, dropped, note, values }) => {
    const codes = Object.entries(values ?? {}).map(([value, code]) => `${value} → ${code ?? 'nothing'}`)
    const remarks = [dropped && `not carried: ${dropped}`, note, codes.length > 0 && codes.join('; ')]
    return `| ${names.map((name) => `\`${name}\``).join(', ')} | ${cell(to ?? '–')} | ${cell(remarks.filter((one) => one).join('. '))} |`
  })
  return ['| column | becomes | |', '| --- | --- | --- |', ...rows].join('\n')
}
