import { defineRule } from '../rule.ts'

export const lookalikeId = defineRule({
  code: 'LOOKALIKE_ID',
  severity: 'warning',
  reason:
    'Ids are read by people. Two that look alike, as l and 1 or rn and m do, are sooner or later taken for each other, and no check can tell.',
  example: {
    of: 'records',
    bad: '- { id: sa1ma, kind: place, labels: { en: A village } }',
    good: '- { id: salma-village, kind: place, labels: { en: A village } }',
    given: 'A record `salma` is there.',
  },
  *check({ authored }) {
    const seen = new Map<string, string>()
    for (const file of authored.records)
      for (const [index, record] of (file.value.records ?? []).entries()) {
        if (record?.id === undefined) continue
        const looks = skeleton(record.id)
        const other = seen.get(looks)
        // An id that stands there twice has a rule of its own.
        if (other !== undefined && other !== record.id)
          yield {
            file,
            path: ['records', index, 'id'],
            value: record.id,
            message: `"${record.id}" looks like "${other}"`,
            next: 'give one of the two an id that looks otherwise',
          }
        else seen.set(looks, record.id)
      }
  },
})

/** What is left of an id for who reads it quickly. */
export function skeleton(id: string): string {
  // Capitals, as codes of countries are, look otherwise: AI is not AL.
  if (!/[a-z]/.test(id)) return id.replaceAll('1', 'I').replaceAll('0', 'O')
  return id
    .replaceAll('I', 'l')
    .toLowerCase()
    .replaceAll('1', 'l')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('-', '')
}
