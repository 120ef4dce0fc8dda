import { defineRule } from '../rule.ts'

export const personWithoutRole = defineRule({
  code: 'PERSON_WITHOUT_ROLE',
  severity: 'error',
  reason:
    'A person is recorded in a public role only. Ordinary supporters, plaintiffs without a name and children are not recorded.',
  example: {
    of: 'records',
    bad: `- { id: karim, kind: person, labels: { en: Karim Nour } }`,
    good: `- { id: karim, kind: person, labels: { en: Karim Nour }, publicRole: { en: Spokesman of the regulator. } }`,
  },
  *check({ authored }) {
    for (const file of authored.records)
      for (const [index, record] of (file.value.records ?? []).entries())
        if (record?.kind === 'person' && record.publicRole === undefined)
          yield {
            file,
            path: ['records', index],
            message: `the person ${record.id ?? ''} has no public role`,
            next: 'add publicRole: { en: … }, or leave the person out',
          }
  },
})
