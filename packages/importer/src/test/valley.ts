import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkDataset, type CheckReport } from '@isnad/dataset'
import {
  defineImporter,
  importFile,
  loadCommons,
  openCsv,
  readDate,
  saysNothing,
  slugOf,
  type ImportOptions,
  type ImportReport,
} from '../index.ts'

/** An importer of a table that we made up. */
export const valley = defineImporter({
  name: 'valley',
  title: 'The table of the Valley',
  dataset: {
    title: { en: 'The table of the Valley' },
    description: { en: 'A made-up table.' },
    licence: 'CC0-1.0',
  },
  source: {
    type: 'DATABASE',
    title: { en: 'The table of the Valley' },
    publisher: 'valley-watch',
    language: 'en',
  },
  records: [{ id: 'valley-watch', kind: 'organization', labels: { en: 'Valley Watch' } }],
  mapping: {
    eras: [{ name: 'first', columns: ['day', 'where', 'why'] }],
    columns: [
      { field: 'day', columns: ['day', 'date'], to: 'date' },
      { field: 'where', columns: ['where'], to: 'locatedIn' },
      { field: 'notes', columns: ['notes'], dropped: 'free text of the table' },
    ],
  },
  open: openCsv,
  map(context) {
    const day = context.get('day')
    const where = context.get('where')
    const date = day === undefined ? undefined : readDate(day)
    const id = context.unique(slugOf(`restriction ${day ?? ''} ${where ?? ''}`, 60))
    const about = context.record({ id, kind: 'restriction', labels: { en: 'A restriction' } })
    if (date) context.claim({ id: `${id}-start`, from: ['day'], about, date: date.edtf })
    else if (day !== undefined) context.lose('day', saysNothing(day) ? 'NOT_SAID' : 'BAD_DATE')
    const place = where === undefined ? undefined : context.commons.country(where)
    if (place) context.claim({ id: `${id}-place`, from: ['where'], about, locatedIn: place })
    else context.lose('where', 'UNKNOWN_PLACE')
  },
})

/** Imports a text, runs a function over the package, and removes it. */
export async function withImport<T>(
  content: string | Uint8Array,
  use: (done: {
    out: string
    file: string
    texts: string
    report: ImportReport
    check: () => Promise<CheckReport>
  }) => Promise<T>,
  options: Partial<ImportOptions> = {},
): Promise<T> {
  const texts = await mkdtemp(join(tmpdir(), 'isnad-import-'))
  try {
    const file = join(texts, 'table.csv')
    await writeFile(file, content)
    const out = join(texts, 'out')
    const report = await importFile(valley, file, { out, ...options })
    const commons = (await loadCommons()).dir
    return await use({
      out,
      file,
      texts,
      report,
      check: () => checkDataset(out, { texts, dependencies: [commons] }),
    })
  } finally {
    await rm(texts, { recursive: true })
  }
}
