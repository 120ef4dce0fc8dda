import { surelyBefore } from '@isnad/schema'
import type { AuthoredFile } from '../authored.ts'
import { asList } from '../compile-claims.ts'
import type { Context, Item } from '../context.ts'
import type { Path } from '../path.ts'
import { defineRule, type Finding } from '../rule.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { periodOf } from '../times.ts'

export const badAfter = defineRule({
  code: 'BAD_AFTER',
  severity: 'error',
  reason:
    'after says in which order a document tells what happened: among its own items, without a circle, and not against their days.',
  example: {
    of: 'claims',
    bad: `- id: later
  cite: …
  about: lawsuit
  after: later
  describedAs: { en: a lawsuit }`,
    good: `- id: later
  cite: …
  about: lawsuit
  after: mobile
  describedAs: { en: a lawsuit }`,
  },
  *check({ items }: Context) {
    for (const [file, own] of Map.groupBy(items, ({ file }) => file)) yield* checkFile(file, own)
  },
})

interface Edge {
  from: Item
  to: Item
  path: Path
}

function* checkFile(file: AuthoredFile<unknown>, items: Item[]): Generator<Finding> {
  const byId = new Map(
    items.flatMap((item) => (item.claim.id === undefined ? [] : [[item.claim.id, item] as const])),
  )
  const edges: Edge[] = []
  for (const from of items) {
    const { after } = from.claim
    for (const [index, id] of asList(after).entries()) {
      if (id === undefined) continue
      const path = [...from.path, 'after', ...(Array.isArray(after) ? [index] : [])]
      const to = byId.get(id)
      if (to) edges.push({ from, to, path })
      else {
        const meant = suggest(id, byId.keys())
        const next = meant ? `write ${meant}` : 'name an item of this file'
        yield {
          file,
          path,
          value: id,
          message: `there is no item "${id}" in this file${didYouMean(meant)}`,
          next,
        }
      }
    }
  }
  for (const { from, to, path } of circular(edges))
    yield {
      file,
      path,
      message: `"${from.claim.id}" stands after "${to.claim.id}", which stands after it in turn`,
      next: 'leave one of them out',
    }
  for (const { from, to, path } of edges) {
    const [later, earlier] = [periodOf(from), periodOf(to)]
    if (later && earlier && surelyBefore(later.begin, earlier.begin))
      yield {
        file,
        path,
        message: `"${from.claim.id}" is to come after "${to.claim.id}", but its time ${from.claim.time} lies before ${to.claim.time}`,
        next: 'correct the times, or the order',
      }
  }
}

/** The edges that lie on a circle, or between two: what is left when all that leads nowhere, or comes from nowhere, is off. */
function circular(edges: Edge[]): Edge[] {
  return peel(peel(edges, 'from', 'to'), 'to', 'from')
}

/** Takes off, one after the other, the edges to items from which no edge leads on. Linear in the number of edges. */
function peel(edges: Edge[], near: 'from' | 'to', far: 'from' | 'to'): Edge[] {
  const leaving = new Map<Item, number>()
  for (const edge of edges) leaving.set(edge[near], (leaving.get(edge[near]) ?? 0) + 1)
  const entering = Map.groupBy(edges, (edge) => edge[far])
  const removed = new Set<Edge>()
  const ends = [...entering.keys()].filter((item) => !leaving.has(item))
  for (let end = ends.pop(); end; end = ends.pop())
    for (const edge of entering.get(end) ?? []) {
      removed.add(edge)
      const left = leaving.get(edge[near])! - 1
      leaving.set(edge[near], left)
      if (left === 0) ends.push(edge[near])
    }
  return edges.filter((edge) => !removed.has(edge))
}
