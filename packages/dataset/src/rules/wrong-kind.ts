import { propertiesOf, type Kind } from '@isnad/schema'
import { resolver } from '../compile-claims.ts'
import { defineRule } from '../rule.ts'

export const wrongKind = defineRule({
  code: 'WRONG_KIND',
  severity: 'error',
  reason:
    'A property describes records of certain kinds, and names records of certain kinds: only services have an availability.',
  example: {
    of: 'claims',
    bad: `- id: state
  cite: …
  about: regulator
  scope: { features: VOICE_CALL, networks: all }
  availability: BLOCKED`,
    good: `- id: state
  cite: …
  about: nida
  scope: { features: VOICE_CALL, networks: all }
  availability: BLOCKED`,
  },
  *check(context) {
    const { authored, items, kinds } = context
    const resolve = resolver(authored.id)
    for (const { file, path, claim, values } of items) {
      const kind = claim.about === undefined ? undefined : kinds.get(resolve(claim.about))
      if (kind === undefined) continue
      for (const { property, definition, number } of values)
        if (number === 1 && definition.kinds !== 'all' && !definition.kinds.includes(kind))
          yield {
            file,
            path: [...path, property],
            part: 'key',
            value: property,
            message: `"${property}" describes ${listKinds(definition.kinds)}, and ${claim.about} is ${article(kind)}`,
            next: `use one of: ${propertiesOf(kind)
              .map(([name]) => name)
              .join(', ')}`,
          }
    }
    for (const { file, path, id, written, use, kinds: allowed } of context.references) {
      const kind = kinds.get(id)
      // Who may pass a claim on is a rule of its own.
      if (kind === undefined || use === 'agent' || !allowed || allowed.includes(kind)) continue
      yield {
        file,
        path,
        value: written,
        message: `"${use}" names ${listKinds(allowed)}, and ${written} is ${article(kind)}`,
        next: 'name another record, or correct its kind',
      }
    }
  },
})

function listKinds(kinds: readonly Kind[]): string {
  return kinds.map(article).join(' or ')
}

function article(kind: Kind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
}
