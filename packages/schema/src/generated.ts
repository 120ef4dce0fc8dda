import { authoringJsonSchemas } from './json-schema.ts'
import { registryReference } from './reference.ts'

/** Every file of this package that is made from the registry, by its path in the package. */
export function generatedFiles(): { [path: string]: string } {
  const schemas = Object.entries(authoringJsonSchemas()).map(([file, schema]) => [
    `schemas/${file}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ])
  return { 'REGISTRY.md': registryReference(), ...Object.fromEntries(schemas) }
}
