import { graphql, type ResultOf } from '../src/index.ts'
export const answer = { name: 1 }
void answer
void graphql
export type { ResultOf }
