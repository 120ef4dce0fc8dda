/**
 * JSON by RFC 8785 (JCS): keys in the order of their UTF-16 code units, no white space, numbers as ECMAScript writes
 * them. The same value has the same text on every machine and from every implementation of the standard.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  // The default order of `sort` is that of the code units.
  const keys = new Map(entries)
  return `{${[...keys.keys()]
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(keys.get(key))}`)
    .join(',')}}`
}
