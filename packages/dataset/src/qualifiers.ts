import { findProperty } from '@isnad/schema'
import type { ShapeIssue } from './shape.ts'

/** Gives a qualifier that is missing in a source file a code of its own: the schema only knows that a key is missing. */
export function nameQualifier(issue: ShapeIssue): ShapeIssue {
  const [claims, , property, ...rest] = issue.path
  const definition = claims === 'claims' && typeof property === 'string' ? findProperty(property) : undefined
  const required = Object.entries(definition?.qualifiers ?? {}).flatMap(([name, qualifier]) =>
    qualifier.required ? [name] : [],
  )
  const atValue = rest.every((step) => typeof step === 'number')
  if (!definition || required.length === 0 || !atValue) return issue
  const written = definition.type === 'quantity' ? 'value' : definition.type
  const next = `write { ${[written, ...required].map((name) => `${name}: …`).join(', ')} }`
  if (issue.missing !== undefined && required.includes(issue.missing))
    return {
      ...issue,
      code: 'QUALIFIER_MISSING',
      message: `"${String(property)}" needs the qualifier "${issue.missing}"`,
      next,
    }
  if (issue.code === 'WRONG_TYPE')
    return {
      ...issue,
      code: 'QUALIFIER_MISSING',
      message: `"${String(property)}" needs the qualifier "${required.join('" and "')}"`,
      next,
    }
  return issue
}
