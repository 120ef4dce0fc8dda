import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { manifestSchema } from './authoring/manifest.ts'
import { recordsFileSchema } from './authoring/records-file.ts'
import { sourceFileSchema } from './authoring/source-file.ts'
import type { Property } from './property.ts'
import { properties as registry } from './properties.ts'

/** The files that a contributor writes. */
export type AuthoringFile = 'dataset' | 'records' | 'source'

/**
 * JSON Schema (draft 7) of the authoring files, for completion and hovers in editors. It says less than the validators:
 * whether a date exists and whether a reference leads anywhere only `isnad check` knows.
 */
export function authoringJsonSchemas(properties: { readonly [name: string]: Property } = registry): {
  [file in AuthoringFile]: object
} {
  return {
    dataset: jsonSchema(manifestSchema),
    records: jsonSchema(recordsFileSchema),
    source: jsonSchema(sourceFileSchema(properties)),
  }
}

function jsonSchema(schema: GenericSchema): object {
  return toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })
}
