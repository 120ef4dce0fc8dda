// `npm run schema:subgraph`: prints schema.graphql as a subgraph of Apollo Federation.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema } from 'graphql'
import { printSubgraph } from '@isnad/graphql'

const api = readFileSync(fileURLToPath(import.meta.resolve('@isnad/graphql/schema.graphql')), 'utf8')
process.stdout.write(printSubgraph(buildSchema(api)))
