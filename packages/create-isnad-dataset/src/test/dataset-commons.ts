import { fileURLToPath } from 'node:url'

/** The folder of the workspace's dataset-commons, on which every generated package depends. */
export const COMMONS = fileURLToPath(new URL('../../node_modules/@isnad/dataset-commons', import.meta.url))

/** The folder of the workspace's schema package, whose JSON Schemas editors use. */
export const SCHEMA = fileURLToPath(new URL('../../node_modules/@isnad/schema', import.meta.url))
