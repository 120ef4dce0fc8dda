import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { manifestSchema } from './authoring/manifest.ts'
import { recordsFileSchema } from './authoring/records-file.ts'
import { continuationFileSchema, sourceFileSchema } from './authoring/source-file.ts'
import { withdrawalsFileSchema } from './authoring/withdrawals-file.ts'
import type { Property } from './property.ts'
import { properties as registry } from './properties.ts'
import { releaseLineSchema } from './release-line.ts'

/** The files that a contributor writes. */
export type AuthoringFile = 'dataset' | 'records' | 'source' | 'withdrawals'

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
    source: eitherOf(
      jsonSchema(sourceFileSchema(properties)),
      jsonSchema(continuationFileSchema(properties)),
    ),
    withdrawals: jsonSchema(withdrawalsFileSchema),
  }
}

/** JSON Schema (draft 7) of one line of a built release, `dist/dataset.ndjson`. */
export function releaseLineJsonSchema(): object {
  return jsonSchema(releaseLineSchema)
}

/** A document or its continuation. The shape of the claims, which is most of both, is written once. */
function eitherOf(document: JsonSchema, continuation: JsonSchema): JsonSchema {
  const { $schema, ...rest } = document
  const branch = ({ title, description, type, required, additionalProperties, properties }: JsonSchema) => ({
    title,
    description,
    type,
    properties: { ...properties, claims: { $ref: '#/definitions/claims' } },
    required,
    additionalProperties,
  })
  return {
    $schema,
    anyOf: [branch(rest), branch(continuation)],
    // Both schemas are ours, and have claims.
    definitions: { claims: document.properties!['claims']! },
  }
}

function jsonSchema(schema: GenericSchema): JsonSchema {
  return toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })
}
