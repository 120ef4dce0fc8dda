import { request } from 'graphql-request'
import { expectTypeOf } from 'vitest'
import { createClient, graphql, type AvailabilityQuestion, type Claim, type ResultOf } from './index.ts'
import type { ClaimsFilter, ClaimsResult } from './generated/types.ts'
import type { claimsDocument } from './generated/documents.ts'

const isnad = createClient({ url: 'http://isnad.test/graphql' })

// The result and the variables follow from the text.
const dates = graphql(`
  query Dates($type: EventType, $first: Int!) {
    events(type: $type, first: $first) {
      nodes {
        id
        date {
          value
          disputed
          bounds {
            earliest
          }
        }
      }
    }
  }
`)
expectTypeOf<ResultOf<typeof dates>>().toEqualTypeOf<{
  events: {
    nodes: {
      id: string
      date: { value: string; disputed: boolean; bounds: { earliest: string | null } } | null
    }[]
  }
}>()
const answer = await isnad.query(dates, { first: 5, type: 'LAWSUIT' })
answer.events.nodes[0]?.date?.value satisfies string | undefined

// @ts-expect-error a variable that must be there is not
await isnad.query(dates)
// @ts-expect-error it is a number
await isnad.query(dates, { first: '5' })
// @ts-expect-error there is no such code
await isnad.query(dates, { first: 5, type: 'PICNIC' })
// @ts-expect-error the text does not ask for it
void answer.events.nodes[0]?.name

// A document without variables needs none.
const datasets = graphql(`
  query {
    datasets {
      id
    }
  }
`)
await isnad.query(datasets)

// A fragment's fields are there for whoever spreads it.
const source = graphql(`
  fragment Named on Source {
    title
    publisher {
      name
    }
  }
`)
const withSource = graphql(
  `
    query {
      claims(first: 1) {
        nodes {
          source {
            id
            ...Named
          }
        }
      }
    }
  `,
  [source],
)
const named = (await isnad.query(withSource)).claims.nodes[0]?.source
named satisfies { id: string; title: string; publisher: { name: string } | null } | undefined

// A union is told apart by its type's name.
const values = graphql(`
  query {
    claims {
      nodes {
        value {
          __typename
          ... on DateValue {
            edtf
          }
        }
      }
    }
  }
`)
for (const { value } of (await isnad.query(values)).claims.nodes)
  if (value.__typename === 'DateValue') value.edtf satisfies string
  // @ts-expect-error another value has no date
  else void value.edtf

// A text that is known only at run time gives nothing to go by.
const unknown = await isnad.query(String(datasets))
// @ts-expect-error it may be anything
void unknown.datasets

// Other clients take a document as it is.
const elsewhere = await request('http://isnad.test/graphql', dates, { first: 5 })
expectTypeOf<typeof elsewhere>().toEqualTypeOf<ResultOf<typeof dates>>()

// What is generated and what is inferred is the same.
const inferred = graphql(`
  query {
    claims {
      nodes {
        id
        property
        denied
        period {
          form
          begin {
            earliest
            latest
          }
        }
      }
    }
  }
`)
type Inferred = ResultOf<typeof inferred>['claims']['nodes'][number]
type Generated = Pick<Claim, 'id' | 'property' | 'denied'> & {
  period: Pick<Claim['period'], 'form' | 'begin'>
}
declare const generated: Generated
generated satisfies Inferred
expectTypeOf<ResultOf<typeof claimsDocument>>().toEqualTypeOf<ClaimsResult>()

// Codes are typed, and so is every answer.
const filter: ClaimsFilter = { about: 'commons:whatsapp', property: 'availability', mode: 'asserts' }
for await (const claim of isnad.claims(filter)) {
  claim satisfies Claim
  if (claim.value.__typename === 'CodeValue') claim.value.code satisfies string
}
// @ts-expect-error there is no such property
isnad.claims({ property: 'colour' })
// @ts-expect-error a question says of which feature
void isnad.availability({ service: 'commons:whatsapp', place: 'commons:MA', at: '2016-03-15' })
// @ts-expect-error there is no such network
'PIGEON' satisfies AvailabilityQuestion['network']
const node = await isnad.node('commons:whatsapp')
if (node.__typename === 'Withdrawal') node.reason satisfies string
// @ts-expect-error a record was not withdrawn
else void node.reason
