// Writes a package of 10,000 claims in 100 documents, with their texts, to measure a check by. All of it is invented, and
// the same on every machine: `node scripts/large-package.mjs DIR` makes DIR/package and DIR/texts.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cite, holdText } from '@isnad/dataset'

const [root, documents = 100, items = 100] = process.argv.slice(2)
if (!root) throw new Error('say where: node scripts/large-package.mjs DIR [documents] [items of each]')

const PEOPLE = 200
const pad = (number) => String(number).padStart(3, '0')

for (const folder of ['package/records', 'package/sources', 'texts'])
  mkdirSync(join(root, folder), { recursive: true })
write(
  'package/package.json',
  JSON.stringify({ name: 'dataset-large', version: '0.1.0', keywords: ['isnad-dataset'] }),
)
write(
  'package/dataset.yaml',
  `id: large
title: { en: A large dataset }
description: { en: Invented to measure by. }
licence: CC-BY-4.0
maintainers: [us]
coverage: { places: [valley-republic] }
`,
)
const records = Array.from(
  { length: PEOPLE },
  (_, index) => `  - id: person-${pad(index)}
    kind: person
    labels: { ar: سلمى ${arabicNumber(index)}, ar-Latn: Salma ${pad(index)} }
    publicRole: { en: Activist number ${index}. }`,
)
write(
  'package/records/things.yaml',
  `records:
  - { id: valley-republic, kind: place, labels: { en: Valley Republic, ar: جمهورية الوادي } }
  - { id: regulator, kind: organization, labels: { en: Telecoms authority, ar: هيئة الاتصالات } }
  - { id: manara, kind: organization, labels: { ar: المنارة, ar-Latn: al-Manara } }
  - { id: nida, kind: service, labels: { ar: نداء, ar-Latn: Nida } }
  - { id: our-voices, kind: campaign, labels: { en: Our voices } }
  - { id: block, kind: restriction, labels: { en: The block of calls } }
  - { id: lawsuit, kind: event, labels: { en: The lawsuit } }
${records.join('\n')}
`,
)
for (let document = 0; document < Number(documents); document++) writeDocument(document)

function writeDocument(document) {
  const sentences = Array.from(
    { length: Number(items) },
    (_, item) =>
      `وقالت سلمى ${arabicNumber((document * 7 + item) % PEOPLE)} في الفقرة ${arabicNumber(item)} من الوثيقة ${arabicNumber(document)} إن المكالمات عبر تطبيق «نداء» لم تعد تعمل على شبكة الجيل الرابع.`,
  )
  const text = holdText(sentences.join(' '))
  write(`texts/${pad(document)}.txt`, text.text)
  const claims = sentences.map((sentence, item) => {
    const [found] = cite(text, sentence)
    const person = `person-${pad((document * 7 + item) % PEOPLE)}`
    return `  # sentence ${item}
  - id: item-${pad(item)}
    cite: { start: ${found.start}, end: ${found.end}, sha256: ${found.sha256} }
${claim(item, person)}`
  })
  write(
    `package/sources/manara-${pad(document)}.yaml`,
    `source:
  type: ARTICLE
  title: { ar: 'مقال ${arabicNumber(document)}', en: 'Article ${document}' }
  publisher: manara
  published: 2031-03-18
  language: ar
  text: { sha256: ${text.sha256}, length: ${text.length} }
claims:
${claims.join('\n')}
`,
  )
}

/** Five shapes in turn, about as long as those of the first dataset. */
function claim(item, person) {
  switch (item % 5) {
    case 0:
      return `    chain: [{ agent: ${person}, manner: said }]
    about: nida
    time: 2031-03/..
    scope: { features: VOICE_CALL, networks: MOBILE_4G }
    availability: BLOCKED`
    case 1:
      return `    about: ${person}
    label: { ar: سلمى }
    note: The name stands in the sentence as it is printed here.`
    case 2:
      return `    chain: [{ unnamed: users, manner: observed }, { agent: regulator, manner: announced }]
    about: ${person}
    statement: { text: { en: That calls over Nida worked no more on the fourth generation. }, topic: block }
    note: >-
      The sentence gives the number of the paragraph and that of the document, and it does not say since when, nor by whose
      order. It is told again in the next one.`
    case 3:
      return `    about: our-voices
    mode: foresees
    time: '[..2031-08]'
    participantCount: { value: ${1000 + item}, approximate: true }`
    default:
      return `    about: lawsuit
    inferred: The sentence stands under the heading of the lawsuit.
    participant: { record: ${person}, role: PLAINTIFF }`
  }
}

function arabicNumber(number) {
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
}

function write(file, content) {
  writeFileSync(join(root, file), content)
}
