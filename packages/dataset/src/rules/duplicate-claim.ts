import type { AuthoredClaim, Claim } from '@isnad/schema'
import { canonicalJson } from '../canonical.ts'
import { asList, compileItem, sourceContext, type SourceContext } from '../compile-claims.ts'
import type { Context, Item } from '../context.ts'
import { defineRule, type Finding } from '../rule.ts'

export const duplicateClaim = defineRule({
  code: 'DUPLICATE_CLAIM',
  severity: 'error',
  reason: 'What one passage says once is one claim. Written twice it would look like two.',
  example: {
    of: 'claims',
    bad: `- id: site
  cite: …
  about: nida
  website: { en: nida.example }
- id: address
  cite: …
  about: nida
  website: { en: nida.example }`,
    good: `- id: site
  cite: …
  about: nida
  website: { en: nida.example }`,
  },
  *check({ authored, items }: Context) {
    for (const [file, own] of Map.groupBy(items, ({ file }) => file)) {
      const context = sourceContext(authored, file)
      // The schema found nothing wrong with a complete item, so that it is whole.
      // A correction may repeat what was right in the item that it replaces.
      const whole = own
        .filter(({ complete, claim }) => complete && claim.deprecated === undefined)
        .map((item) => ({ ...item, claim: item.claim as AuthoredClaim }))
      for (const alike of Map.groupBy(whole.flatMap(writtenValues), ({ sketch }) => sketch).values())
        if (alike.length > 1) yield* repeated(file, alike, context)
    }
  },
})

interface Written {
  item: Omit<Item, 'claim'> & { claim: AuthoredClaim }
  /** Which of the item's values. */
  index: number
  /** What two claims must share before it is worth compiling them. */
  sketch: string
}

function writtenValues(item: Written['item']): Written[] {
  const passages = asList(item.claim.cite).map(({ start, end }) => `${start}-${end}`)
  return item.values.map(({ property }, index) => ({
    item,
    index,
    sketch: [item.claim.about, property, ...passages].join(' '),
  }))
}

function* repeated(file: Item['file'], alike: Written[], context: SourceContext): Generator<Finding> {
  const first = new Map<string, string>()
  for (const { item, index } of alike) {
    const made = compileItem(item.claim, context)[index]!
    const other = first.get(contentOf(made))
    if (other === undefined) first.set(contentOf(made), made.id)
    else
      yield {
        file,
        path: [...item.path, ...item.values[index]!.path],
        message: `the claim says the same as ${other.slice(other.indexOf('.') + 1)}, in the same passage`,
        next: 'leave one of the two out',
      }
  }
}

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
