import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What a document has, with every fragment counted where it is spread. Of several operations, the most. */
export interface DocumentMeasure {
  /** How deep selections nest: `{ a { b } }` has 2, and a fragment, inline or spread, counts as one. */
  depth: number
  aliases: number
  directives: number
  /** How often the same directive stands at one place, at most. */
  repeated: number
  /** How many fields with selections stand again in one selection, by fragments too: the validation compares each pair. */
  merges: number
  /** Pairs of fields of one name, wherever they stand: the validation compares at most so many, of values too. */
  pairs: number
  /** The names of fragments that spread each other in a ring, in order; empty where none do. */
  ring: readonly string[]
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode
type Counts = Omit<DocumentMeasure, 'ring' | 'merges' | 'pairs'>

/** One selection, with what its inline fragments select. */
interface Scope {
  /** How often each field with a selection stands there, by the name that it has in the answer. */
  fields: Map<string, number>
  spreads: Set<string>
}

interface Local extends Counts {
  spreads: { name: string; depth: number }[]
  /** The first is that of the definition itself. */
  scopes: [Scope, ...Scope[]]
  /** The name of each field in the answer. */
  names: string[]
}

/**
 * Measures a document that was parsed and not yet validated. Each fragment is measured once, however often it is spread,
 * and nothing calls itself, so that no document takes long or runs out of stack.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const fragments = new Map<string, Local>()
  const operations: Local[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, measureAlone(definition))
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(measureAlone(definition))
  }
  const { order, ring } = sort(fragments)
  const whole = new Map<string, Counts>()
  for (const name of order) whole.set(name, withSpreads(fragments.get(name)!, whole))
  const counts = [...operations.map((local) => withSpreads(local, whole)), ...whole.values()]
  const most = (key: keyof Counts) =>
    counts.reduce((greatest, measure) => Math.max(greatest, measure[key]), 0)
  return {
    depth: most('depth'),
    aliases: most('aliases'),
    directives: most('directives'),
    repeated: most('repeated'),
    merges: countMerges([...operations, ...fragments.values()], fragments, order),
    pairs: countPairs([...operations, ...fragments.values()]),
    ring,
  }
}

/** @param order of the fragments, each after those that it spreads */
function countMerges(
  definitions: readonly Local[],
  fragments: ReadonlyMap<string, Local>,
  order: readonly string[],
): number {
  const spread = new Map<string, ReadonlyMap<string, number>>()
  const withSpreads = ({ fields, spreads }: Scope) => {
    const all = new Map(fields)
    for (const name of spreads)
      for (const [field, times] of spread.get(name) ?? []) all.set(field, add(all.get(field) ?? 0, times))
    return all
  }
  for (const name of order) spread.set(name, withSpreads(fragments.get(name)!.scopes[0]))
  let merges = 0
  for (const { scopes } of definitions)
    for (const scope of scopes)
      for (const times of withSpreads(scope).values()) merges = add(merges, times - 1)
  return merges
}

function countPairs(definitions: readonly Local[]): number {
  const times = new Map<string, number>()
  for (const { names } of definitions) for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  let pairs = 0
  for (const count of times.values()) pairs += (count * (count - 1)) / 2
  return pairs
}

/** A fragment that is spread twice by each of a hundred others is there 2^100 times: more than a number can count. */
const add = (left: number, right: number) => Math.min(left + right, Number.MAX_SAFE_INTEGER)

function withSpreads(local: Local, whole: ReadonlyMap<string, Counts>): Counts {
  let { depth, aliases, directives, repeated } = local
  for (const spread of local.spreads) {
    const fragment = whole.get(spread.name)
    // One that is not defined is told by the validation.
    if (fragment === undefined) continue
    depth = Math.max(depth, spread.depth + fragment.depth)
    aliases = add(aliases, fragment.aliases)
    directives = add(directives, fragment.directives)
    repeated = Math.max(repeated, fragment.repeated)
  }
  return { depth, aliases, directives, repeated }
}

function measureAlone(definition: Definition): Local {
  const scope: Scope = { fields: new Map(), spreads: new Set() }
  const local: Local = {
    depth: 0,
    aliases: 0,
    directives: 0,
    repeated: 0,
    spreads: [],
    scopes: [scope],
    names: [],
  }
  const left: { selectionSet: SelectionSetNode; depth: number; scope: Scope }[] = [
    { selectionSet: definition.selectionSet, depth: 1, scope },
  ]
  addDirectives(local, definition.directives)
  if (definition.kind === Kind.OPERATION_DEFINITION)
    for (const variable of definition.variableDefinitions ?? []) addDirectives(local, variable.directives)
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { selectionSet, depth, scope } = next
    local.depth = Math.max(local.depth, depth)
    for (const selection of selectionSet.selections) {
      addDirectives(local, selection.directives)
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        local.spreads.push({ name: selection.name.value, depth })
        scope.spreads.add(selection.name.value)
        continue
      }
      const name = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : undefined
      if (selection.kind === Kind.FIELD && selection.alias) local.aliases++
      if (name !== undefined) local.names.push(name)
      if (!selection.selectionSet) continue
      let inner = scope
      if (name !== undefined) {
        scope.fields.set(name, (scope.fields.get(name) ?? 0) + 1)
        inner = { fields: new Map(), spreads: new Set() }
        local.scopes.push(inner)
      }
      left.push({ selectionSet: selection.selectionSet, depth: depth + 1, scope: inner })
    }
  }
  return local
}

function addDirectives(local: Local, directives: readonly DirectiveNode[] = []): void {
  if (directives.length === 0) return
  local.directives += directives.length
  const times = new Map<string, number>()
  for (const { name } of directives) times.set(name.value, (times.get(name.value) ?? 0) + 1)
  local.repeated = Math.max(local.repeated, ...times.values())
}

/** The fragments, each after those that it spreads; and the first ring that is found. */
function sort(fragments: ReadonlyMap<string, Local>): { order: string[]; ring: string[] } {
  const order: string[] = []
  const done = new Set<string>()
  let ring: string[] = []
  for (const start of fragments.keys()) {
    const path: { name: string; next: number }[] = done.has(start) ? [] : [{ name: start, next: 0 }]
    const onPath = new Set(path.map(({ name }) => name))
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const spread = fragments.get(top.name)!.spreads[top.next++]?.name
      if (spread === undefined) {
        path.pop()
        onPath.delete(top.name)
        done.add(top.name)
        order.push(top.name)
      } else if (onPath.has(spread)) {
        const names = path.map(({ name }) => name)
        if (ring.length === 0) ring = names.slice(names.indexOf(spread))
      } else if (fragments.has(spread) && !done.has(spread)) {
        path.push({ name: spread, next: 0 })
        onPath.add(spread)
      }
    }
  }
  return { order, ring }
}
