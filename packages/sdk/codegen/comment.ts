/** Prints a description as a documentation comment, or nothing where there is none. */
export function printComment(description: string | null | undefined, indent: string): string {
  if (!description?.trim()) return ''
  const lines = description.trim().replaceAll('*/', '*\\/').split('\n')
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`
}
