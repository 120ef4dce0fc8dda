import { fold } from '@isnad/text'
import type { AuthoredFile } from '../authored.ts'
import { asList } from '../compile-claims.ts'
import { isTable } from '../is-table.ts'
import { defineRule } from '../rule.ts'
import type { Path } from '../path.ts'
import { nearForms } from '../near-forms.ts'

export const nearDuplicateRecord = defineRule({
  code: 'NEAR_DUPLICATE_RECORD',
  severity: 'warning',
  reason:
    'Two records of one thing divide what is said of it. Names that differ only in their spelling are nearly always one name, misspelt or spelt as another source does: then they are labels of one record.',
  example: {
    of: 'records',
    bad: '- { id: selma, kind: person, labels: { ar: سلمي البحرى }, publicRole: { en: Activist. } }',
    good: `- id: selma
  kind: person
  labels: { ar: سلمي البحرى }
  publicRole: { en: Singer. }
  note: { en: Not the activist of the same name. }`,
    given: 'A record `salma` has the label سلمى البحري.',
  },
  *check({ authored }) {
    // What a table spells in two ways an importer keeps as two: to make one of them would be a guess.
    if (authored.sources.length > 0 && authored.sources.every(isTable)) return
    const seen = new Map<string, Named>()
    for (const file of authored.records)
      for (const [index, record] of (file.value.records ?? []).entries()) {
        if (record?.id === undefined || record.kind === undefined) continue
        const own = new Map<string, Named>()
        const reported = new Set<string>()
        for (const { path, language, name } of namesOf(record.labels)) {
          const named = {
            file,
            path: ['records', index, ...path],
            id: record.id,
            name,
            noted: record.note !== undefined,
            identifiers: record.identifiers ?? {},
          }
          const { kept, wanted } = nearForms(fold(name))
          const keyOf = (form: string) => `${record.kind} ${language} ${form}`
          for (const form of kept) own.set(keyOf(form), named)
          for (const form of wanted) {
            const other = seen.get(keyOf(form))
            if (!other || other.noted || named.noted || reported.has(other.id) || areTwo(named, other))
              continue
            reported.add(other.id)
            const { file: elsewhere = other.file.file, line } = other.file.locate(other.path)
            yield {
              file,
              path: named.path,
              value: name,
              message: `"${name}" is spelt nearly as "${other.name}", a label of "${other.id}" at ${elsewhere}:${line}`,
              next: 'make one record of the two, or say in a note of one of them why they are two',
            }
          }
        }
        // After its own labels, which may be as near to one another as they like.
        for (const [key, named] of own) if (!seen.has(key)) seen.set(key, named)
      }
  },
})

interface Named {
  file: AuthoredFile<unknown>
  path: Path
  id: string
  name: string
  /** Whether the record explains itself. */
  noted: boolean
  identifiers: { [system: string]: unknown }
}

/** Whether some catalogue has both and tells them apart. */
function areTwo(a: Named, b: Named): boolean {
  return Object.entries(a.identifiers).some(([system, own]) => {
    const others = asList<unknown>(b.identifiers[system])
    return others.length > 0 && !asList<unknown>(own).some((one) => others.includes(one))
  })
}

function* namesOf(
  labels: { [language: string]: unknown } = {},
): Generator<{ path: Path; language: string; name: string }> {
  for (const [language, names] of Object.entries(labels))
    for (const [index, name] of asList<unknown>(names).entries())
      if (typeof name === 'string')
        yield { path: ['labels', language, ...(Array.isArray(names) ? [index] : [])], language, name }
}
