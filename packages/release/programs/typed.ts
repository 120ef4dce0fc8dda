// What an application in TypeScript does: that this compiles is the test, and so is that it runs.
import {
  createClient,
  graphql,
  IsnadError,
  type Availability,
  type AvailabilityQuestion,
  type Claim,
  type Client,
} from '@isnad/sdk'

const question: AvailabilityQuestion = {
  service: 'commons:whatsapp',
  feature: 'VOICE_CALL',
  network: 'ADSL',
  place: 'commons:MA',
  at: '2016-03-15',
}

export async function ask(url: string): Promise<unknown> {
  const isnad: Client = createClient({ url })
  const answer: Availability = await isnad.availability(question)
  const chains: number = answer.independentChains
  const claims: Claim[] = await isnad.claims({ property: 'availability' }).toArray({ limit: 5 })
  const events = graphql(`
    query ($first: Int!) {
      events(first: $first) {
        nodes {
          id
        }
      }
    }
  `)
  const page = await isnad.query(events, { first: 2 })
  const ids: string[] = page.events.nodes.map((event) => event.id)

  // @ts-expect-error no service has this feature
  const wrong: AvailabilityQuestion = { ...question, feature: 'VOICE' }
  // @ts-expect-error nobody asked for names
  const names = () => page.events.nodes.map((event) => event.name)
  // @ts-expect-error the document asks for a number
  const unasked = () => isnad.query(events, { first: 'two' })

  const error: unknown = await isnad.node('commons:no-such-thing').catch((reason: unknown) => reason)
  const code = error instanceof IsnadError ? error.code : undefined
  void [wrong, names, unasked]
  return { verdict: answer.verdict, chains, claims: claims.length, ids: ids.length, code }
}
