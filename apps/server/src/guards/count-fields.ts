/** How many fields an answer has. */
export function countFields(data: unknown): number {
  let fields = 0
  const left = [data]
  while (left.length > 0) {
    const value = left.pop()
    if (value === null || typeof value !== 'object') continue
    const list = Array.isArray(value)
    for (const below of list ? (value as unknown[]) : Object.values(value)) {
      if (!list) fields++
      if (below !== null && typeof below === 'object') left.push(below)
    }
  }
  return fields
}
