/**
 * JSON by RFC 8785 (JCS): keys in the order of their UTF-16 code units, no white space, numbers as ECMAScript writes
 * them. The same value has the same text on every machine and from every implementation of the standard.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const object = value as { [key: string]: unknown }
  let text = ''
  // The default order of `sort` is that of the code units.
  for (const key of Object.keys(object).sort()) {
    const part = object[key]
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(part)}`
  }
  return `{${text}}`
}
