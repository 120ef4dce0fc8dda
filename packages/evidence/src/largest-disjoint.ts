/** Up to so many sets that hang together are searched exactly. */
const EXACT = 32

type Members = ReadonlySet<string>

/**
 * The size of the largest selection of sets of which no two share a member.
 *
 * A set that contains another is left out first: wherever it is selected, the other can stand in its place. What is left
 * falls into groups that share no members, and each is searched by itself. Beyond 32 sets in one group the search could
 * take for ever, so there the selection is greedy, and the result a lower bound.
 *
 * @param sets distinct and not empty; a greedy selection may depend on their order
 */
export function largestDisjoint(sets: readonly Members[]): { count: number; atLeast: boolean } {
  let count = 0
  let atLeast = false
  for (const group of groupsOf(withoutSupersets(sets))) {
    const neighbours = group.map((set) => group.map((other) => other !== set && !set.isDisjointFrom(other)))
    if (group.length > EXACT) atLeast = true
    count += group.length > EXACT ? greedy(neighbours) : exact(neighbours)
  }
  return { count, atLeast }
}

function withoutSupersets(sets: readonly Members[]): Members[] {
  const kept: Members[] = []
  const keptWith = new Map<string, Members[]>()
  // Smaller first: whatever a set contains is then already kept. The sort is stable.
  for (const set of [...sets].sort((a, b) => a.size - b.size)) {
    if ([...set].some((member) => keptWith.get(member)?.some((other) => other.isSubsetOf(set)))) continue
    kept.push(set)
    for (const member of set) keptWith.set(member, [...(keptWith.get(member) ?? []), set])
  }
  return kept
}

/** The sets in groups: those that share members, directly or by way of others, are together. */
function groupsOf(sets: readonly Members[]): Members[][] {
  const setsWith = new Map<string, Members[]>()
  for (const set of sets)
    for (const member of set) setsWith.set(member, [...(setsWith.get(member) ?? []), set])
  const grouped = new Set<Members>()
  return sets.flatMap((first) => {
    if (grouped.has(first)) return []
    const group = new Set([first])
    // A set gives what is added to it while it is walked.
    for (const set of group)
      for (const member of set) for (const other of setsWith.get(member) ?? []) group.add(other)
    for (const set of group) grouped.add(set)
    return [[...group]]
  })
}

/** Branch and bound over bit sets: a selection cannot grow beyond what is still open. */
function exact(neighbours: readonly (readonly boolean[])[]): number {
  const masks = neighbours.map((row) => row.reduce((mask, shares, i) => (shares ? mask | (1 << i) : mask), 0))
  let best = 0
  search(neighbours.length === 32 ? -1 : (1 << neighbours.length) - 1, 0)
  return best

  function search(open: number, selected: number): void {
    if (open === 0) best = Math.max(best, selected)
    if (open === 0 || selected + bits(open) <= best) return
    let busiest = 0
    let most = -1
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const i = 31 - Math.clz32(rest & -rest)
      const shared = bits(masks[i]! & open)
      // One that shares with at most one other belongs to some largest selection.
      if (shared <= 1) return search(open & ~masks[i]! & ~(1 << i), selected + 1)
      if (shared > most) [busiest, most] = [i, shared]
    }
    search(open & ~masks[busiest]! & ~(1 << busiest), selected + 1)
    search(open & ~(1 << busiest), selected)
  }
}

/** Takes the set that shares with the fewest others, leaves those out, and goes on. */
function greedy(neighbours: readonly (readonly boolean[])[]): number {
  const open = new Set(neighbours.keys())
  let count = 0
  while (open.size > 0) {
    let least = -1
    let fewest = Infinity
    for (const i of open) {
      let shared = 0
      for (const j of open) if (neighbours[i]![j]) shared++
      if (shared < fewest) [least, fewest] = [i, shared]
    }
    count++
    for (const j of open) if (j === least || neighbours[least]![j]) open.delete(j)
  }
  return count
}

/** How many bits are set. */
function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
