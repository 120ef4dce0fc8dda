import { citation, replaced, STATEMENT } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { headlineOnly } from './headline-only.ts'

const FILE = 'sources/manara-03.yaml'
const HEADLINE =
  'أعلنت هيئة الاتصالات في جمهورية الوادي يوم الثلاثاء أنها لم تأمر بحجب المكالمات الصوتية عبر تطبيق «نداء».'
const titled = replaced(FILE, 'ar: عنوان', `ar: ${HEADLINE}`)
const within = (from: string, to: string) => ({ [FILE]: titled[FILE]!.replace(from, to) })

testRule(headlineOnly, {
  fails: {
    'a claim of the headline': {
      changes: titled,
      finds: [`${FILE}:12:11 the headline alone is cited for the orderedBy of block`],
    },
    'a part of the headline': {
      changes: within(STATEMENT, citation(HEADLINE.slice(0, 60))),
      finds: [`${FILE}:12:11 the headline alone is cited for the orderedBy of block`],
    },
  },
  passes: {
    'a headline that is not in the text': { changes: {} },
    'a name as the headline prints it': {
      changes: within(
        '    about: block\n    denied: true\n    orderedBy: regulator',
        '    about: nida\n    label: { ar: نداء }',
      ),
    },
    'a note that says why': {
      changes: within('    orderedBy: regulator', '    orderedBy: regulator\n    note: The body is silent.'),
    },
    'no folder of texts': { changes: titled, options: 'without texts' },
  },
})
