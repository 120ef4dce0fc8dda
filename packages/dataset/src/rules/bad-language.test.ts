import { replaced } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { badLanguage } from './bad-language.ts'

testRule(badLanguage, {
  fails: {
    'a name instead of a tag': {
      changes: replaced('sources/manara-03.yaml', '  language: ar', '  language: Arabic'),
      finds: ['sources/manara-03.yaml:6:13 "Arabic" is not a language tag in its canonical form'],
    },
    'a quoted source in the wrong case': {
      changes: replaced('sources/manara-03.yaml', 'Salma }, language: ar', 'Salma }, language: AR'),
      finds: ['sources/manara-03.yaml:9:77 "AR" is not a language tag in its canonical form'],
    },
  },
  passes: {
    'a tag with a region': {
      changes: replaced('sources/manara-03.yaml', '  language: ar', '  language: ar-MA'),
    },
  },
})
