// What an application does without a server: every way to a network is shut first.
import { createLocalClient } from '@isnad/sdk/local'

globalThis.fetch = () => Promise.reject(new Error('there is no network'))
const isnad = await createLocalClient({ datasets: ['@isnad/dataset-morocco-voip-2016'] })
const { verdict } = await isnad.availability({
  service: 'commons:whatsapp',
  feature: 'VOICE_CALL',
  network: 'ADSL',
  place: 'commons:MA',
  at: '2016-03-15',
})
const datasets = await isnad.datasets()
await isnad.close()
console.log(JSON.stringify({ verdict, datasets: datasets.map(({ id }) => id) }))
