import type { AuthoredClaim, Claim } from '@isnad/schema'
import { canonicalJson } from '../canonical.ts'
import { compileItem, sourceContext } from '../compile-claims.ts'
import type { Context } from '../context.ts'
import { defineRule } from '../rule.ts'

export const duplicateClaim = defineRule({
  code: 'DUPLICATE_CLAIM',
  severity: 'error',
  reason: 'What one passage says once is one claim. Written twice it would look like two.',
  *check({ authored, items }: Context) {
    for (const [file, own] of Map.groupBy(items, ({ file }) => file)) {
      const context = sourceContext(authored, file)
      const first = new Map<string, string>()
      for (const { path, claim, values, complete } of own) {
        if (!complete) continue
        // The schema found nothing wrong with a complete item, so that it is whole.
        for (const [index, made] of compileItem(claim as AuthoredClaim, context).entries()) {
          // A correction may repeat what was right in the item that it replaces.
          if (made.deprecated !== undefined) continue
          const key = contentOf(made)
          const other = first.get(key)
          if (other === undefined) first.set(key, made.id)
          else
            yield {
              file,
              path: [...path, ...(values[index]?.path ?? [])],
              message: `the claim says the same as ${other.slice(other.indexOf('.') + 1)}, in the same passage`,
              next: 'leave one of the two out',
            }
        }
      }
    }
  },
})

/** What a claim says, and where and by whom, without its name and the coder's remarks. */
function contentOf({
  subject,
  source,
  property,
  value,
  qualifiers,
  time,
  scope,
  denied,
  mode,
  chain,
  citations,
}: Claim): string {
  return canonicalJson({
    subject,
    source,
    property,
    value,
    qualifiers,
    time,
    scope,
    denied,
    mode,
    chain,
    citations,
  })
}
