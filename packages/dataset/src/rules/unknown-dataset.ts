import { defineRule } from '../rule.ts'
import { didYouMean, suggest } from '../suggest.ts'

export const unknownDataset = defineRule({
  code: 'UNKNOWN_DATASET',
  severity: 'error',
  reason:
    'A dataset may cite the records of another only if its package depends on that package, so that whoever installs the one has the other.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  about: commons:whatsapp
  website: { en: whatsapp.example }`,
    good: `- id: site
  cite: …
  about: nida
  website: { en: nida.example }`,
    given: 'package.json has no dependencies.',
  },
  *check(context) {
    const known = [context.authored.id, ...context.authored.dependencies.map(({ id }) => id)]
    for (const { file, path, id, written } of context.references) {
      const dataset = id.slice(0, id.indexOf(':'))
      if (known.includes(dataset)) continue
      const meant = suggest(dataset, known)
      yield {
        file,
        path,
        value: written,
        message: `no dataset "${dataset}" is among the dependencies${didYouMean(meant)}`,
        next: meant
          ? `write ${meant}:${id.slice(dataset.length + 1)}`
          : 'add its package to the dependencies in package.json, and install it',
      }
    }
  },
})
