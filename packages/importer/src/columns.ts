import type { LossReason, LossTally } from './loss.ts'
import { foldColumn, type ColumnMapping, type Era, type Mapping } from './mapping.ts'
import type { ColumnReport } from './report.ts'
import type { Row } from './row.ts'

interface Column {
  name: string
  mapping: ColumnMapping | undefined
  filled: number
  carried: number
  lost: number
}

/** The header of one document, matched with the mapping, and the books that are kept of its columns. */
export class Columns {
  readonly era: Era | undefined
  readonly #mapping: Mapping
  readonly #columns = new Map<string, Column>()
  readonly #folded = new Set<string>()
  readonly #byField = new Map<string, Column[]>()
  readonly #losses: LossTally
  #row: Row | undefined
  #touched = new Map<Column, 'carried' | 'lost' | 'both'>()

  constructor(names: readonly string[], mapping: Mapping, losses: LossTally) {
    this.#losses = losses
    this.#mapping = mapping
    for (const name of names) this.#learn(name)
    const folded = new Set(names.map(foldColumn))
    const common = (era: Era) => era.columns.filter((column) => folded.has(column)).length
    this.era = mapping.eras
      .filter((era) => common(era) > 0)
      .sort((one, other) => common(other) - common(one) || one.columns.length - other.columns.length)[0]
  }

  /** Columns that the mapping has for this era and the document does not. */
  get missing(): string[] {
    return (this.era?.columns ?? []).filter((column) => !this.#folded.has(column))
  }

  columnsOf(field: string): Column[] {
    return this.#byField.get(field) ?? []
  }

  /** Opens the books of a row. */
  begin(row: Row): void {
    this.#row = row
    // A file without a header may have a column in its last row only.
    for (const name of row.cells.keys()) if (!this.#columns.has(name)) this.#learn(name)
    this.#touched = new Map()
  }

  /** The cell of a field. */
  get(field: string): string | undefined {
    return this.#filled(field)?.cell
  }

  /** The cells of fields as printed, by column. They count as carried. */
  take(fields: readonly string[]): { [column: string]: string } {
    const raw: { [column: string]: string } = {}
    for (const field of fields) {
      const filled = this.#filled(field)
      if (!filled) continue
      raw[filled.column.name] = filled.cell
      this.#touch(filled.column, 'carried')
    }
    return raw
  }

  lose(field: string, reason: LossReason, value?: string, why?: string): void {
    const filled = this.#filled(field)
    if (!filled) return
    this.#touch(filled.column, 'lost')
    this.#losses.add(filled.column.name, reason, value ?? filled.cell, this.#row!.number, why)
  }

  /**
   * The first column of a field with something in it. What stands in another column of the same field is lost, and so is
   * a formula, which is not what it gives.
   */
  #filled(field: string): { column: Column; cell: string } | undefined {
    for (const column of this.columnsOf(field)) {
      const cell = this.#row?.cells.get(column.name)
      if (cell !== undefined && !isFormula(cell)) return { column, cell }
    }
    return undefined
  }

  /** Closes the books of a row: a cell of which nobody has said anything is lost. */
  end(): void {
    const row = this.#row
    if (!row) return
    for (const column of this.#columns.values()) {
      const cell = row.cells.get(column.name)
      if (cell === undefined) continue
      column.filled += 1
      const touched = this.#touched.get(column)
      if (touched === 'carried' || touched === 'both') column.carried += 1
      if (touched !== 'carried') column.lost += 1
      if (touched !== undefined) continue
      const { mapping } = column
      if (!mapping) this.#losses.add(column.name, 'UNKNOWN_COLUMN', cell, row.number)
      else if (mapping.dropped !== undefined)
        this.#losses.add(column.name, 'NO_PROPERTY', cell, row.number, mapping.dropped)
      else this.#losses.add(column.name, isFormula(cell) ? 'FORMULA' : 'NOT_CARRIED', cell, row.number)
    }
  }

  report(): ColumnReport[] {
    return [...this.#columns.values()].map(({ name, mapping, filled, carried, lost }) => ({
      column: name,
      ...(mapping?.to !== undefined && { to: mapping.to }),
      filled,
      carried,
      lost,
    }))
  }

  #learn(name: string): void {
    const folded = foldColumn(name)
    // Of two columns of one name nobody knows which is meant: the second is as good as unknown.
    const mapping = this.#folded.has(folded)
      ? undefined
      : this.#mapping.columns.find(({ columns }) => columns.includes(folded))
    this.#folded.add(folded)
    const column = { name, mapping, filled: 0, carried: 0, lost: 0 }
    this.#columns.set(name, column)
    if (mapping) this.#byField.set(mapping.field, [...this.columnsOf(mapping.field), column])
  }

  #touch(column: Column, how: 'carried' | 'lost'): void {
    const before = this.#touched.get(column)
    this.#touched.set(column, before === undefined || before === how ? how : 'both')
  }
}

/** Whether a spreadsheet would compute it. A sign alone is the text of a name or of a list. */
function isFormula(cell: string): boolean {
  return /^=[^=\s]/.test(cell)
}
