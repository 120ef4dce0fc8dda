import { citation, STATEMENT, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { labelNotInPassage } from './label-not-in-passage.ts'

const LI = citation('وتركت الحكومة للقضاة أن يفصلوا في الشكوى التي رفعها المحتجون.')

testRule(labelNotInPassage, {
  fails: {
    'a spelling that the passage does not have': {
      changes: withItems(`  - { id: name, cite: ${STATEMENT}, about: regulator, label: { ar: هيأة الاتصالات } }
`),
      finds: ['sources/manara-03.yaml:38:152 "هيأة الاتصالات" does not stand in the cited passage'],
    },
    'an alias that the passage does not have': {
      changes:
        withItems(`  - { id: name, cite: ${STATEMENT}, about: regulator, alias: [{ ar: هيئة الاتصالات }, { ar: الهيئة }] }
`),
      finds: ['sources/manara-03.yaml:38:177 "الهيئة" does not stand in the cited passage'],
    },
  },
  passes: {
    'the name as printed': {
      changes: withItems(`  - { id: name, cite: ${STATEMENT}, about: regulator, label: { ar: هيئة الاتصالات } }
`),
    },
    'a transliteration and a translation': {
      changes:
        withItems(`  - { id: name, cite: ${STATEMENT}, about: regulator, label: { ar-Latn: Hayʾat al-ittiṣālāt, en: Authority } }
`),
    },
    'the article after li-, without its alef': {
      changes: withItems(`  - { id: name, cite: ${LI}, about: regulator, label: { ar: القضاة } }
`),
    },
    'no folder of texts': {
      changes: withItems(`  - { id: name, cite: ${STATEMENT}, about: regulator, label: { ar: هيأة الاتصالات } }
`),
      options: 'without texts',
    },
  },
})
