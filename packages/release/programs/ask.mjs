// What an application in plain JavaScript does with the SDK, the same in every runtime.
import { createClient, graphql, IsnadError } from '@isnad/sdk'

/**
 * Asks a server a bit of everything.
 *
 * @param {string} url
 */
export async function ask(url) {
  const isnad = createClient({ url })
  const { verdict, holding } = await isnad.availability({
    service: 'commons:whatsapp',
    feature: 'VOICE_CALL',
    network: 'ADSL',
    place: 'commons:MA',
    at: '2016-03-15',
  })
  let claims = 0
  for await (const claim of isnad.claims({ property: 'availability' }, { pageSize: 2 }))
    if (claim.id && ++claims === 5) break
  const { datasets } = await isnad.query(graphql('{ datasets { id } }'))
  const error = await isnad.node('commons:no-such-thing').catch((reason) => reason)
  const stopped = await isnad
    .datasets({ signal: AbortSignal.abort() })
    .catch((reason) => (reason instanceof IsnadError ? reason.code : reason))
  return {
    verdict,
    speaker: holding[0].chain[0].agent.name,
    claims,
    datasets: datasets.map(({ id }) => id),
    error: error instanceof IsnadError ? error.code : String(error),
    stopped,
  }
}
