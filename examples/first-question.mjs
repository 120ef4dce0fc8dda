// Asks a running server the first question: npm start, then node examples/first-question.mjs
import { createClient } from '@isnad/sdk'

const isnad = createClient({ url: process.env.ISNAD_URL ?? 'http://localhost:4000/graphql' })

const answer = await isnad.availability({
  service: 'commons:whatsapp',
  feature: 'VOICE_CALL',
  network: 'ADSL',
  place: 'commons:MA',
  at: '2016-03-15',
})

console.log(answer.verdict, answer.standing, answer.independentChains)
for (const claim of [...answer.holding, ...answer.against])
  console.log(
    claim.value.code,
    claim.chain.map(({ agent, unnamed }) => agent?.name ?? unnamed).join(' → '),
    claim.citations.map(({ start, end }) => `${start}–${end}`).join(', '),
  )
