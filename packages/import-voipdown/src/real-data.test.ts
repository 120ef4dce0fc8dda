import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { realFiles, tryImport } from '@isnad/importer/testing'
import { describe, expect, test } from 'vitest'
import { voipdown } from './voipdown.ts'

/** The campaign’s lists as it published them. They stand beside the repository, and are no part of it. */
const real = realFiles('voipdown')

describe.skipIf(!real)('the file in ../shared/data/voipdown (skipped where it is absent)', () => {
  test('each entry of each revision is carried or counted, and nobody who may be a person is named', async () => {
    const made = await tryImport(voipdown, real!.folder)
    expect(made.check.issues).toEqual([])
    expect(made.unbalanced).toEqual([])
    expect(made.report.rows.unreadable).toBe(0)
    expect(made.report.documents.length).toBe(revisions('supporters') + revisions('links'))
    const current = readFileSync(join(real!.folder, 'supporters.yml'), 'utf8')
    const companies = new Set(current.match(/(?<=name: ).*(?=\n.*\n  type: company)/g))
    const people = [...current.matchAll(/name: (.*)\n  link: (.*)\n  type: blog/g)].flatMap(
      ([, name, link]) =>
        name !== undefined && link !== undefined && !companies.has(name) ? [link.trim()] : [],
    )
    expect(people.length).toBeGreaterThan(100)
    const written = JSON.stringify([made.report, made.check.release])
    expect(people.filter((link) => written.includes(`"${link}"`))).toEqual([])
    expect(made.of('participant').length).toBeGreaterThan(50)
    // Every day of an article is known: the other reading is after the listing.
    expect(made.lost('date')).not.toContain('AMBIGUOUS_DATE')
    expect(made.lost('date')).not.toContain('BAD_DATE')
  })
})

function revisions(list: string): number {
  return readdirSync(join(real!.folder, `${list}_history`)).filter((name) => name.endsWith('.yml')).length
}
