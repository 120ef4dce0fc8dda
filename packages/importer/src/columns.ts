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
    const folded = new Set([...this.#columns.keys()].map(foldColumn))
    return (this.era?.columns ?? []).filter((column) => !folded.has(column))
  }

  has(field: string): boolean {
    return this.#byField.has(field)
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

  /** The first cell of a field that is not blank. */
  get(field: string): string | undefined {
    for (const { name } of this.columnsOf(field)) {
      const cell = this.#row?.cells.get(name)
      if (cell !== undefined) return cell
    }
    return undefined
  }

  /** The cells of fields as printed, by column. They count as carried. */
  take(fields: readonly string[]): { [column: string]: string } {
    const raw: { [column: string]: string } = {}
    for (const field of fields)
      for (const column of this.columnsOf(field)) {
        const cell = this.#row?.cells.get(column.name)
        if (cell === undefined) continue
        raw[column.name] = cell
        this.#touch(column, 'carried')
      }
    return raw
  }

  lose(field: string, reason: LossReason, value?: string, why?: string): void {
    for (const column of this.columnsOf(field)) {
      const cell = this.#row?.cells.get(column.name)
      if (cell === undefined) continue
      this.#touch(column, 'lost')
      this.#losses.add(column.name, reason, value ?? cell, this.#row!.number, why)
      return
    }
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
      const reason: LossReason = !mapping
        ? 'UNKNOWN_COLUMN'
        : mapping.dropped === undefined
          ? 'NOT_CARRIED'
          : 'NO_PROPERTY'
      this.#losses.add(column.name, reason, cell, row.number, mapping?.dropped)
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
    const mapping = this.#mapping.columns.find(({ columns }) => columns.includes(folded))
    const column = { name, mapping, filled: 0, carried: 0, lost: 0 }
    this.#columns.set(name, column)
    if (mapping) this.#byField.set(mapping.field, [...this.columnsOf(mapping.field), column])
  }

  #touch(column: Column, how: 'carried' | 'lost'): void {
    const before = this.#touched.get(column)
    this.#touched.set(column, before === undefined || before === how ? how : 'both')
  }
}
