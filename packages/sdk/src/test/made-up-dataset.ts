import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A text that we made up, about a country that does not exist. Every claim cites the whole of it. */
const TEXT = 'The harbour ministry said that calls over Gull no longer work, and our readers agree with it.'
const SHA256 = createHash('sha256').update(TEXT).digest('hex')

/** How many hashtags the campaign has: more than two pages. */
export const HASHTAGS = 120

const FILES: { [file: string]: string } = {
  'package.json': JSON.stringify({ name: 'dataset-harbour', version: '1.0.0', keywords: ['isnad-dataset'] }),
  'dataset.yaml': `id: harbour
title: { en: Calls in the Harbour }
description: { en: A made-up country. }
licence: CC-BY-4.0
maintainers: [us]
coverage: { places: [harbourland] }
`,
  'records/all.yaml': `records:
  - { id: harbourland, kind: place, labels: { en: Harbourland, ar: بلاد المرفأ } }
  - { id: gull, kind: service, labels: { en: Gull, ar: نورس } }
  - { id: ministry, kind: organization, labels: { en: Ministry of Harbours } }
  - { id: beacon, kind: organization, labels: { en: The Beacon } }
  - { id: pilot, kind: organization, labels: { en: The Pilot } }
  - { id: let-us-speak, kind: campaign, labels: { en: Let us speak } }
  - { id: march, kind: event, labels: { en: The march to the pier } }
`,
  'sources/beacon-04-10.yaml': source('beacon', '2031-04-10', [
    `id: adsl
    chain: [{ agent: ministry, manner: announced }]
    about: gull
    time: 2031-03-01/..
    scope: { features: VOICE_CALL, networks: ADSL }
    availability: BLOCKED`,
    `id: march
    about: march
    eventType: PROTEST
    date: 2031-04-01`,
    `id: size
    about: let-us-speak
    time: 2031-04-01
    participantCount: { value: 90000, approximate: true }`,
    `id: tags
    about: let-us-speak
    hashtag: [${Array.from({ length: HASHTAGS }, (_, index) => `{ en: tag${index} }`).join(', ')}]`,
  ]),
  'sources/pilot-04-12.yaml': source('pilot', '2031-04-12', [
    `id: adsl
    chain: [{ unnamed: readers, manner: observed }]
    about: gull
    time: 2031-04-05
    scope: { features: VOICE_CALL, networks: ADSL }
    availability: AVAILABLE`,
    `id: march
    about: march
    date: 2031-04-02`,
  ]),
}

function source(publisher: string, published: string, claims: string[]): string {
  const cite = `cite: { start: 0, end: ${TEXT.length}, sha256: ${SHA256} }`
  return `source:
  type: ARTICLE
  title: { en: Calls over Gull }
  publisher: ${publisher}
  published: ${published}
  language: en
  url: https://${publisher}.example/calls
  text: { sha256: ${SHA256}, length: ${TEXT.length} }
claims:
${claims.map((claim) => `  - ${claim}\n    ${cite}\n`).join('')}`
}

/** Writes the dataset into a folder of its own; `remove` takes it away. */
export async function writeMadeUpDataset(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'isnad-sdk-')))
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
