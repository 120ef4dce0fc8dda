import type { AuthoredFile } from '../authored.ts'
import type { Context } from '../context.ts'
import type { Path } from '../path.ts'
import { defineRule, type Finding } from '../rule.ts'

export const duplicateId = defineRule({
  code: 'DUPLICATE_ID',
  severity: 'error',
  reason:
    'An id means one thing. Records, documents and quoted sources share the names of a dataset; the items of a document have names among themselves.',
  example: {
    of: 'records',
    bad: `- { id: salma, kind: place, labels: { en: Salma } }`,
    good: `- { id: salma-village, kind: place, labels: { en: Salma } }`,
    given: 'A person is called `salma` already.',
  },
  *check(context) {
    yield* repeated(namesOfDataset(context), 'id')
    for (const file of context.authored.sources) {
      const items = (file.value.claims ?? []).map((item, index): Name => ({
        file,
        path: ['claims', index, 'id'],
        name: item?.id,
        what: 'item',
      }))
      yield* repeated(items, 'id')
    }
  },
})

interface Name {
  file: AuthoredFile<unknown>
  path: Path
  name: string | undefined
  what: string
}

function* namesOfDataset({ authored }: Context): Generator<Name> {
  for (const file of authored.sources) yield { file, path: [], name: file.slug, what: 'document' }
  for (const file of authored.sources)
    for (const [index, quoted] of (file.value.quoted ?? []).entries())
      yield { file, path: ['quoted', index, 'id'], name: quoted?.id, what: 'quoted source' }
  for (const file of authored.records)
    for (const [index, record] of (file.value.records ?? []).entries())
      yield { file, path: ['records', index, 'id'], name: record?.id, what: 'record' }
}

function* repeated(names: Iterable<Name>, noun: string): Generator<Finding> {
  const first = new Map<string, Name>()
  for (const each of names) {
    if (each.name === undefined) continue
    const other = first.get(each.name)
    if (!other) {
      first.set(each.name, each)
      continue
    }
    const { file = other.file.file, line } = other.file.locate(other.path)
    const place = `${file}:${line}`
    yield {
      file: each.file,
      path: each.path,
      value: each.name,
      message: `the ${noun} "${each.name}" is already that of the ${other.what} at ${place}`,
      next: 'give one of the two another id',
    }
  }
}
