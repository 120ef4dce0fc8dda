// Asks a running server the first question: npm start, then node examples/first-question.mjs
// ISNAD_URL=http://localhost:4001/graphql asks one at another address.
import { createClient, IsnadError } from '@isnad/sdk'

const isnad = createClient({ url: process.env.ISNAD_URL ?? 'http://localhost:4000/graphql' })

const question = {
  service: 'commons:whatsapp',
  feature: 'VOICE_CALL',
  network: 'ADSL',
  place: 'commons:MA',
  at: '2016-03-15',
}
const answer = await isnad.availability(question).catch((error) => {
  if (!(error instanceof IsnadError)) throw error
  // Each message says what to do.
  console.error(error.code, error.message)
  process.exit(1)
})

console.log(answer.verdict, answer.standing, answer.independentChains)
for (const claim of [...answer.holding, ...answer.against])
  console.log(
    claim.value.code,
    claim.chain.map(({ agent, unnamed }) => agent?.name ?? unnamed).join(' → '),
    claim.citations.map(({ start, end }) => `${start}–${end}`).join(', '),
  )
