import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

/** How a version must grow, least first. */
export const LEVELS = ['none', 'patch', 'minor', 'major'] as const
export type Level = (typeof LEVELS)[number]

export interface SchemaDiff {
  /** What a client that was written for the old schema can stumble over: it asks for what is gone. */
  breaking: string[]
  /** What it may not expect: a new value of an enum, a new type behind an interface. */
  dangerous: string[]
  /** What is new, or described otherwise. */
  safe: string[]
  /** The level of a changeset that the changes ask for. */
  level: Level
}

/**
 * Compares two schemas by the rules of GraphQL Inspector.
 *
 * @param version of the package that has the schema: before 1.0.0 a minor version may break
 */
export async function diffSchemas(before: string, after: string, version: string): Promise<SchemaDiff> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  const of = (level: CriticalityLevel) => changes.filter(({ criticality }) => criticality.level === level)
  const [breaking, dangerous, safe] = [
    of(CriticalityLevel.Breaking),
    of(CriticalityLevel.Dangerous),
    of(CriticalityLevel.NonBreaking),
  ]
  const level = breaking.length > 0 ? 'major' : [...dangerous, ...safe].some(isNew) ? 'minor' : 'patch'
  return {
    breaking: messages(breaking),
    dangerous: messages(dangerous),
    safe: messages(safe),
    level: changes.length === 0 ? 'none' : level === 'major' && version.startsWith('0.') ? 'minor' : level,
  }
}

/** The greatest level that the changesets give to a package: their front matter has lines `'<package>': <level>`. */
export function declaredLevel(changesets: readonly string[], name: string): Level {
  const levels = changesets.flatMap((text) =>
    (text.split('---')[1] ?? '').split('\n').flatMap((line) => {
      const [key = '', value = ''] = line.split(':').map((part) => part.trim().replace(/^['"]|['"]$/g, ''))
      return key === name ? [value] : []
    }),
  )
  return LEVELS.findLast((level) => levels.includes(level)) ?? 'none'
}

/** Another description changes nothing that can be asked. */
function isNew({ type }: Change): boolean {
  return !type.includes('DESCRIPTION')
}

function messages(changes: readonly Change[]): string[] {
  return changes.map(({ message }) => message)
}
