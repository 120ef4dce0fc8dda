import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { withdrawn } from './withdrawn.ts'

/** `withdrawals.yaml` with some ids. */
function withdrawals(...ids: string[]): { [file: string]: string } {
  const entries = ids.map((id) => `  - { id: ${id}, date: 2031-05-02, reason: { en: She asked for it. } }\n`)
  return { 'withdrawals.yaml': `withdrawals:\n${entries.join('')}` }
}

const SALMA = '  - { id: salma, kind: person, labels: { ar: سلمى البحري }, publicRole: { en: Activist. } }\n'

testRule(withdrawn, {
  fails: {
    'a record that claims still name': {
      changes: withdrawals('salma'),
      finds: [
        'sources/manara-03.yaml:27:22 "salma" was withdrawn',
        'sources/manara-03.yaml:32:28 "salma" was withdrawn',
      ],
    },
    'a record that is no longer in a file': {
      changes: {
        ...withdrawals('salma', 'manara-03.court.participant'),
        ...replaced('records/things.yaml', SALMA, ''),
      },
      finds: [
        'sources/manara-03.yaml:27:22 "salma" was withdrawn',
        'sources/manara-03.yaml:32:28 "salma" was withdrawn',
      ],
    },
  },
  passes: {
    'a record with the item that names it': { changes: withdrawals('salma', 'manara-03.court') },
    'a record with the document that names it': { changes: withdrawals('salma', 'manara-03') },
    'a record with the quoted source that names it': { changes: withdrawals('salma', 'salma-post') },
  },
})
