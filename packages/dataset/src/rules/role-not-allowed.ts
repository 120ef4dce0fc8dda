import { defineRule } from '../rule.ts'

export const roleNotAllowed = defineRule({
  code: 'ROLE_NOT_ALLOWED',
  severity: 'error',
  reason: 'A public role is why a person is recorded. Other records need no such reason.',
  example: {
    of: 'records',
    bad: `- { id: court, kind: organization, labels: { en: The court }, publicRole: { en: It judges. } }`,
    good: `- { id: court, kind: organization, labels: { en: The court }, note: { en: It judges. } }`,
  },
  *check({ authored }) {
    for (const file of authored.records)
      for (const [index, record] of (file.value.records ?? []).entries())
        if (record?.publicRole !== undefined && record.kind !== undefined && record.kind !== 'person')
          yield {
            file,
            path: ['records', index, 'publicRole'],
            part: 'key',
            message: `only persons have a public role, and this is of the kind ${record.kind}`,
            next: 'leave it out, or write a note',
          }
  },
})
