import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cite, holdText } from '@isnad/dataset'

/** A report that we made up, about a country that does not exist. */
export const REPORT = [
  'انقطعت المكالمات الصوتية عبر تطبيق «نداء» على الخطوط الأرضية في جمهورية الوادي منذ الأول من مارس.',
  'وأعلنت هيئة الاتصالات في الثالث من مارس أن القرار يرجع إلى أسباب قانونية محضة.',
  'وقالت صحيفة المنارة إن نحو تسعين ألف شخص شاركوا في حملة للمطالبة بعودة الخدمة.',
].join(' ')

/** Another, that contradicts it. */
export const DENIAL =
  'لم تنقطع المكالمات الصوتية عبر تطبيق «نداء» على الخطوط الأرضية يوم العاشر من مارس، تقول صحيفة الضفة.'

/** The first sentence of the report. */
export const FIRST_SENTENCE = REPORT.slice(0, REPORT.indexOf('.') + 1)

/** A package that is fit to build, and a folder with its texts beside it. */
export interface Valley {
  /** The folder that holds `dataset` and `texts`. */
  root: string
  remove(): Promise<void>
}

/** Writes the package to a fresh folder. A test changes a file by giving another in its place. */
export async function createValley(changes: { [file: string]: string } = {}): Promise<Valley> {
  const root = await mkdtemp(join(tmpdir(), 'isnad-cli-'))
  const files = { ...FILES, ...changes }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), content)
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}

/** The files as they are when nothing is changed. */
export const FILES: { [file: string]: string } = {
  'texts/report.txt': REPORT,
  'texts/denial.txt': DENIAL,
  'dataset/package.json': JSON.stringify({
    name: 'dataset-valley',
    version: '0.1.0',
    keywords: ['isnad-dataset'],
  }),
  'dataset/dataset.yaml': `id: valley
title: { en: Calls in the Valley }
description: { en: A made-up country. }
licence: CC-BY-4.0
maintainers: [us]
coverage: { places: [valley-republic] }
`,
  'dataset/records/things.yaml': `records:
  - { id: valley-republic, kind: place, labels: { en: Valley Republic, ar: جمهورية الوادي } }
  - { id: regulator, kind: organization, labels: { en: Telecoms Authority, ar: هيئة الاتصالات } }
  - { id: manara, kind: organization, labels: { ar: المنارة, ar-Latn: al-Manara } }
  - { id: diffa, kind: organization, labels: { ar: الضفة, ar-Latn: al-Diffa } }
  - { id: nida, kind: service, labels: { ar: نداء, ar-Latn: Nida } }
  - { id: our-voices, kind: campaign, labels: { en: Our Voices } }
  - { id: block, kind: restriction, labels: { en: The block of calls } }
`,
  'dataset/sources/manara-2020-03-15.yaml': source('manara', '2020-03-15', 'A report on the block', REPORT, [
    `id: block-on-landlines
    cite: ${selector(REPORT, 0)}
    about: nida
    availability: BLOCKED
    time: 2020-03-01/..
    scope: { features: VOICE_CALL, networks: ADSL }`,
    `id: reasons
    cite: ${selector(REPORT, 1)}
    chain: [{ agent: regulator, manner: announced }]
    about: block
    statedReason: LEGAL`,
    `id: supporters
    cite: ${selector(REPORT, 2)}
    about: our-voices
    participantCount: { value: 90000, approximate: true, unit: PERSON }`,
  ]),
  'dataset/sources/diffa-2020-03-10.yaml': source('diffa', '2020-03-10', 'No block, it says', DENIAL, [
    `id: no-block
    cite: ${selector(DENIAL, 0)}
    about: nida
    availability: AVAILABLE
    time: 2020-03-10
    scope: { features: VOICE_CALL, networks: ADSL }`,
  ]),
}

function source(publisher: string, published: string, title: string, text: string, claims: string[]): string {
  const { sha256, length } = holdText(text)
  return `source:
  type: ARTICLE
  title: { en: ${JSON.stringify(title)} }
  publisher: ${publisher}
  published: ${published}
  language: ar
  text: { sha256: ${sha256}, length: ${length} }
claims:
${claims.map((claim) => `  - ${claim}\n`).join('')}`
}

/** The selector of one sentence of a text. */
function selector(text: string, sentence: number): string {
  const passage = text.split(/(?<=\.) /)[sentence]!
  const [found] = cite(text, passage)
  if (!found) throw new Error(`not in the text: ${passage}`)
  return `{ start: ${found.start}, end: ${found.end}, sha256: ${found.sha256} }`
}
