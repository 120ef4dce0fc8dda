import type { Extent } from '../generate/extent.ts'
import { createSkew, type Random } from '../generate/random.ts'
import { idOf } from '../generate/records.ts'
import { day, DAYS } from '../generate/setting.ts'

/** A question that is put again and again, with something else in it each time. */
export interface Question {
  name: string
  document: string
  variables(random: Random): { [name: string]: unknown }
  /** Whether it may have no answer: then nothing is wrong where nothing comes. */
  mayBeEmpty?: true
}

const CLAIM = `id property time disputed
  subject { id name }
  value { __typename ... on CodeValue { code } ... on DateValue { edtf } ... on QuantityValue { amount: value unit } ... on TextValue { text } }
  chain { manner unnamed agent { id name } }
  citations { start end sha256 }
  source { id titles { language text } published { edtf } publisher { id name } }`

const page = (arguments_: string, fields: string) =>
  `${arguments_} { nodes { ${fields} } pageInfo { hasNextPage endCursor } }`

/** The questions that the API is made for. What is much spoken of is asked about more often. */
export function questions(extent: Extent): Question[] {
  const aService = createSkew(extent.services)
  const aCountry = createSkew(extent.countries)
  const anOutlet = createSkew(extent.outlets)
  const event = (random: Random) => idOf.event(random.below(extent.events))
  const source = (random: Random) => idOf.source(random.below(extent.documents))
  // The store keeps evidence: each pair is asked about once, so that it is read each time.
  const asked = new Set<string>()
  const aPair = (random: Random): { service: string; place: string } => {
    const pair = { service: idOf.service(aService(random)), place: idOf.country(aCountry(random)) }
    const key = JSON.stringify(pair)
    if (asked.has(key)) return aPair(random)
    asked.add(key)
    return pair
  }
  /** A cursor of a list in the order of ids. */
  const cursor = (id: string) => Buffer.from(`DC:S:${id}`).toString('base64')
  const anyDay = (random: Random) => random.below(DAYS - 800) + 400
  return [
    {
      name: 'availability on a day',
      document:
        'query ($service: ID!, $place: ID!, $at: Date!, $network: Network) { availability(service: $service, place: $place, at: $at, feature: VOICE_CALL, network: $network) { verdict standing certain possible independentChains holding { id } } }',
      variables: (random) => ({
        ...aPair(random),
        at: day(anyDay(random)),
        network: random.pick(['ADSL', 'MOBILE_4G']),
      }),
    },
    {
      name: 'timeline of a quarter',
      mayBeEmpty: true,
      document:
        'query ($service: [ID!], $place: ID!, $from: Date, $to: Date) { availabilityTimeline(service: $service, place: $place, from: $from, to: $to, feature: VOICE_CALL, network: ADSL) { from to verdict standing } }',
      variables(random) {
        const from = anyDay(random)
        return {
          ...aPair(random),
          from: day(from),
          to: day(from + 90),
        }
      },
    },
    {
      name: 'a page of claims about an event',
      document: `query ($about: ID) { ${page('claims(about: $about)', CLAIM)} }`,
      variables: (random) => ({ about: event(random) }),
    },
    {
      name: 'a page of claims about a service',
      document: `query ($about: ID, $property: PropertyName) { ${page('claims(about: $about, property: $property)', CLAIM)} }`,
      variables: (random) => ({ about: idOf.service(aService(random)), property: 'availability' }),
    },
    {
      name: 'a page of claims of an outlet',
      document: `query ($saidBy: ID) { ${page('claims(saidBy: $saidBy)', CLAIM)} }`,
      variables: (random) => ({ saidBy: idOf.outlet(anOutlet(random)) }),
    },
    {
      name: 'the next page of claims of an outlet, of one property',
      document: `query ($saidBy: ID, $after: String) { ${page('claims(saidBy: $saidBy, property: availability, after: $after)', CLAIM)} }`,
      variables: (random) => ({ saidBy: idOf.outlet(anOutlet(random)), after: cursor(source(random)) }),
      mayBeEmpty: true,
    },
    {
      name: 'how many claims an outlet has',
      document: 'query ($saidBy: ID) { claims(saidBy: $saidBy) { totalCount pageInfo { hasNextPage } } }',
      variables: (random) => ({ saidBy: idOf.outlet(anOutlet(random)) }),
    },
    {
      name: 'a page of claims of a country and its cities',
      document: `query ($place: ID) { ${page('claims(place: $place)', CLAIM)} }`,
      variables: (random) => ({ place: idOf.country(aCountry(random)) }),
    },
    {
      name: 'a page of claims of a month',
      document: `query ($during: String) { ${page('claims(during: $during)', CLAIM)} }`,
      variables: (random) => ({ during: day(anyDay(random)).slice(0, 7) }),
    },
    {
      name: 'a page of claims in sources of an outlet',
      document: `query ($publisher: ID) { ${page('claims(publisher: $publisher)', CLAIM)} }`,
      variables: (random) => ({ publisher: idOf.outlet(anOutlet(random)) }),
      mayBeEmpty: true,
    },
    {
      name: 'claims of an outlet, counted by property',
      document: 'query ($saidBy: ID) { claimCounts(by: PROPERTY, saidBy: $saidBy) { key count } }',
      variables: (random) => ({ saidBy: idOf.outlet(anOutlet(random)) }),
    },
    {
      name: 'a page of conflicts',
      document: `query ($property: PropertyName) { ${page('conflicts(property: $property)', 'property subject { id name } left { id time } right { id time }')} }`,
      variables: (random) => ({ property: random.pick(['availability', 'date', 'participantCount']) }),
    },
    {
      name: 'events of a month',
      document: `query ($during: String) { ${page('events(during: $during)', 'id name date { value disputed } eventType { value }')} }`,
      variables: (random) => ({ during: day(anyDay(random)).slice(0, 7) }),
    },
    {
      name: 'events with a participant',
      document: `query ($participant: ID) { ${page('events(participant: $participant)', 'id name date { value disputed }')} }`,
      variables: (random) => ({ participant: idOf.person(random.below(extent.persons)) }),
      mayBeEmpty: true,
    },
    {
      name: 'a record with its facts',
      document:
        'query ($id: ID!) { record(id: $id) { id name labels { language text } facts { nodes { property disputed independentChains claims { id } } } } }',
      variables: (random) => ({ id: event(random) }),
    },
    {
      name: 'node: a source with its claims',
      document: `query ($id: ID!) { node(id: $id) { id ... on Source { titles { language text } ${page('claims', CLAIM)} } } }`,
      variables: (random) => ({ id: source(random) }),
    },
    {
      name: 'how many claims there are',
      document: 'query { claims(first: 1) { totalCount nodes { id subject { id } } } }',
      variables: () => ({}),
    },
    {
      name: 'sources of an outlet',
      document: `query ($publisher: ID) { ${page('sources(publisher: $publisher)', 'id language published { edtf }')} }`,
      variables: (random) => ({ publisher: idOf.outlet(anOutlet(random)) }),
    },
  ]
}
