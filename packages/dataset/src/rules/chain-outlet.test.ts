import { citation, replaced, withItems } from '../test/package.ts'
import { testRule } from '../test/rule.ts'
import { chainOutlet } from './chain-outlet.ts'

const FILE = 'sources/manara-03.yaml'
const withAuthors = (authors: string, chain: string) => {
  const { [FILE]: content } = withItems(`  - id: petition
    cite: ${citation('وتركت الحكومة للقضاة أن يفصلوا في الشكوى التي رفعها المحتجون.')}
    source: salma-post
    chain: ${chain}
    about: lawsuit
    describedAs: { en: a petition }
`)
  return { [FILE]: content!.replace('language: ar }', `language: ar, authors: ${authors} }`) }
}

testRule(chainOutlet, {
  fails: {
    'a post by somebody else than its author': {
      changes: withAuthors('[salma]', '[{ agent: regulator, manner: posted }]'),
      finds: [`${FILE}:41:22 "regulator" ends the chain of "salma-post", which is by "salma"`],
    },
  },
  passes: {
    'the author': { changes: withAuthors('[salma]', '[{ agent: salma, manner: posted }]') },
    'one of several authors': {
      changes: withAuthors('[regulator, salma]', '[{ agent: salma, manner: posted }]'),
    },
    'somebody who only speaks in it': {
      changes: withAuthors('[salma]', '[{ agent: regulator, manner: said }]'),
    },
    'a source of which nobody knows by whom it is': {
      changes: replaced(FILE, 'agent: salma, manner: posted', 'agent: regulator, manner: posted'),
    },
  },
})
