import { graphql, type ResultOf } from '../src/index.ts'
const document = graphql(`
  query Q0 {
    datasets {
      id
    }
  }
`)
export declare const answer: ResultOf<typeof document>
void answer
void graphql
export type { ResultOf }
