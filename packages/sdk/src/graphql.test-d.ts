import type { ApolloClient, TypedDocumentNode as ApolloDocument } from '@apollo/client'
import type { TypedDocumentNode as UrqlDocument } from '@urql/core'
import { request } from 'graphql-request'
import { expectTypeOf } from 'vitest'
import { createClient, graphql, type AvailabilityQuestion, type Claim, type ResultOf } from './index.ts'
import type { Checked } from './graphql.ts'
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

// What the schema does not have is an error that names it.
type Wrong<TText extends string> = Checked<TText, []>
expectTypeOf<Wrong<'{ events { nodes { nmae } } }'>>().toEqualTypeOf<'Event has no field nmae'>()
expectTypeOf<Wrong<'{ evnts { id } }'>>().toEqualTypeOf<'Query has no field evnts'>()
expectTypeOf<
  Wrong<'{ claims(frist: 5) { totalCount } }'>
>().toEqualTypeOf<'Query.claims has no argument frist'>()
expectTypeOf<Wrong<'{ node { id } }'>>().toEqualTypeOf<'Query.node needs the argument id'>()
expectTypeOf<
  Wrong<'{ claims(first: "5") { totalCount } }'>
>().toEqualTypeOf<'Query.claims(first:) takes Int'>()
expectTypeOf<
  Wrong<'{ events(type: PICNIC) { totalCount } }'>
>().toEqualTypeOf<'Query.events(type:) takes EventType, which has no PICNIC'>()
expectTypeOf<
  Wrong<'{ node(id: null) { id } }'>
>().toEqualTypeOf<'Query.node(id:) takes ID!, and never null'>()
expectTypeOf<Wrong<'{ datasets }'>>().toEqualTypeOf<'Query.datasets has fields: say which, between { and }'>()
expectTypeOf<Wrong<'{ datasets { id { x } } }'>>().toEqualTypeOf<'Dataset.id has no fields'>()
expectTypeOf<
  Wrong<'query ($id: ID) { node(id: $id) { id } }'>
>().toEqualTypeOf<'Query.node(id:) takes ID!, and $id is ID'>()
expectTypeOf<
  Wrong<'{ claims(first: $n) { totalCount } }'>
>().toEqualTypeOf<'The variable $n is not declared'>()
expectTypeOf<
  Wrong<'query ($n: Int) { datasets { id } }'>
>().toEqualTypeOf<'The variable $n is declared and never used'>()
expectTypeOf<Wrong<'query ($n: Itn) { claims(first: $n) { totalCount } }'>>().toEqualTypeOf<
  '$n: there is no type Itn that a variable can have' | 'Query.claims(first:) takes Int, and $n is Itn'
>()
expectTypeOf<Wrong<'{ datasets { ... on Claim { id } } }'>>().toEqualTypeOf<'Dataset is never Claim'>()
expectTypeOf<Wrong<'mutation { load }'>>().toEqualTypeOf<'The schema has no mutation'>()
expectTypeOf<
  Wrong<'{ datasets { ...Missing } }'>
>().toEqualTypeOf<'There is no fragment Missing: make it with graphql(), and give it in a list after the text'>()
for (const broken of ['{ datasets { id }', '{ a(b: }', 'datasets', '{ a: }', ''] as const)
  expectTypeOf<
    Wrong<typeof broken>
  >().toEqualTypeOf<'The text is not a GraphQL document: check its names, brackets and quotation marks'>()
// @ts-expect-error the text has a wrong name
graphql(`
  {
    evnts {
      id
    }
  }
`)

// What is right is left alone, however it is written.
for (const right of [
  '{datasets{id}}',
  'query($d:[ID!],$f:Int=5){claims(first:$f,dataset:"a # b \\" { ("){nodes{...on Claim{id}}}timeline:availabilityTimeline(service:$d,place:"x"){from}}',
  '# a comment with "a quotation mark\n{ datasets { id } # and { another\n}',
  'query Q($yes: Boolean!) @live { datasets @include(if: $yes) { __typename id @skip(if: $yes) } }',
  'query ($id: ID!) { node(id: $id) { ...F } } fragment F on Node { id ... { id } ... @skip(if: false) { id } }',
  '{ search(text: "\\\\", language: "a \\" b \\u{1F600} \\\\") { totalCount } }',
  '{ search(text: """a "b" { \\""" # \\ x""", language: """""") { totalCount } }',
  '{ availability(service: "a", feature: VOICE_CALL, place: "b", at: "2016-01-01", knownBy: null) { verdict } }',
] as const)
  expectTypeOf<Wrong<typeof right>>().toEqualTypeOf<typeof right>()

// Another name, a condition, and an interface of which each type gives something else.
const different = graphql(`
  query ($yes: Boolean!) {
    one: node(id: "a") {
      __typename
      is: id
      id @include(if: $yes)
      ... on Record {
        name
      }
      ... on Source {
        title
      }
    }
  }
`)
type One = NonNullable<ResultOf<typeof different>['one']>
expectTypeOf<Extract<One, { __typename: 'Source' }>>().toEqualTypeOf<{
  __typename: 'Source'
  is: string
  id?: string
  title: string
}>()
expectTypeOf<Extract<One, { name: string }>['__typename']>().toEqualTypeOf<
  Exclude<One['__typename'], 'Source' | 'Claim' | 'Dataset' | 'Withdrawal' | 'Release' | `${string}Fact`>
>()

// A text that is known only at run time gives nothing to go by.
const unknown = await isnad.query(String(datasets))
// @ts-expect-error it may be anything
void unknown.datasets

// Other clients take a document as it is.
dates satisfies ApolloDocument<ResultOf<typeof dates>, { first: number }>
dates satisfies UrqlDocument<ResultOf<typeof dates>, { first: number }>
const elsewhere = await request('http://isnad.test/graphql', dates, { first: 5 })
expectTypeOf<typeof elsewhere>().toEqualTypeOf<ResultOf<typeof dates>>()

// A document may be made where it is asked: what is expected of it there says nothing of its text.
const { releases } = await isnad.query(graphql('{ releases(first: 9) { nodes { load { number } } } }'))
expectTypeOf(releases.nodes).toEqualTypeOf<{ load: { number: number } }[]>()
const counted = graphql('query ($n: Int!) { claims(first: $n) { nodes { source { title } } } }')
expectTypeOf(
  await request(
    'http://isnad.test/graphql',
    graphql('query ($n: Int!) { claims(first: $n) { nodes { source { title } } } }'),
    { n: 1 },
  ),
).toEqualTypeOf<ResultOf<typeof counted>>()
declare const apollo: ApolloClient
const { data } = await apollo.query({
  query: graphql('{ releases(first: 9) { nodes { load { number } } } }'),
})
expectTypeOf(data?.releases.nodes[0]?.load.number).toEqualTypeOf<number | undefined>()
for await (const event of isnad.subscribe(graphql('subscription { released { load { number } } }')))
  expectTypeOf(event).toEqualTypeOf<{ released: { load: { number: number } } }>()

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

// Of a text, nothing is known: neither what it asks for nor what it needs.
expectTypeOf(await isnad.query('{ datasets { id } }')).toEqualTypeOf<unknown>()
expectTypeOf(await isnad.query('query ($n: Int) { a }', { n: 1 }, { timeout: 5 })).toEqualTypeOf<unknown>()
for await (const event of isnad.subscribe('subscription { released { id } }', {}, { heartbeat: 5 }))
  expectTypeOf(event).toEqualTypeOf<unknown>()
