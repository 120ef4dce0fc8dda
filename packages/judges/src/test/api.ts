import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The path of the schema as it is committed. */
export const API_PATH = fileURLToPath(import.meta.resolve('@isnad/graphql/schema.graphql'))

/** Its text. */
export const API: string = readFileSync(API_PATH, 'utf8')
