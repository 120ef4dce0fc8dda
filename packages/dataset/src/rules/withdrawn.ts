import { defineRule } from '../rule.ts'

export const withdrawn = defineRule({
  code: 'WITHDRAWN',
  severity: 'error',
  reason: 'What was taken back is shown no more. Who still names it has to be coded anew, or taken back too.',
  example: {
    of: { file: 'withdrawals.yaml' },
    bad: `withdrawals:
  - { id: nida, date: 2031-05-02, reason: { en: An error of ours. } }`,
    good: `withdrawals:
  - { id: manara-03.figure, date: 2031-05-02, reason: { en: An error of ours. } }`,
    given: 'Another item is about `nida`.',
  },
  *check(context) {
    for (const { file, path, id, written, withdrawn: byItself } of context.references)
      if (context.withdrawn.has(id) && !byItself)
        yield {
          file,
          path,
          value: written,
          message: `"${written}" was withdrawn`,
          next: 'leave it out, name another record, or withdraw this too',
        }
  },
})
