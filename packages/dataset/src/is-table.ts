/** Of these, what a dataset holds was imported: a passage is a row, and names are as the table has them. */
const TABLES: readonly string[] = ['DATABASE', 'MEASUREMENT']

/** Whether a document is a table that was imported, and not a text that somebody read. */
export function isTable(file: { value: { source?: { type?: string } } }): boolean {
  return TABLES.includes(file.value.source?.type ?? '')
}
