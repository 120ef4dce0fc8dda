// Prints the schema to schema.graphql. A test fails where the file is stale.
import { writeFile } from 'node:fs/promises'
import { openStore } from '@isnad/store'
import { createSchema, printApi } from '../dist/index.js'

const store = await openStore()
await writeFile(new URL('../schema.graphql', import.meta.url), printApi(createSchema(store)))
await store.close()
