import { createClient, graphql } from '../src/index.ts'
const client = createClient({ url: 'http://localhost' })
const { claims } = await client.query(graphql('{ claims { nodes { denied } } }'))
export const denied = claims.nodes[0]?.denied
export const { verdict } = await client.availability({
  service: 'a',
  feature: 'VOICE_CALL',
  place: 'b',
  at: '2016-01-01',
})
