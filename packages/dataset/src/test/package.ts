import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkDataset, cite, formatIssue, holdText, type CheckOptions, type CheckReport } from '../index.ts'

/** An article that we made up, about a country that does not exist. */
export const ARTICLE =
  'أعلنت هيئة الاتصالات في جمهورية الوادي يوم الثلاثاء أنها لم تأمر بحجب المكالمات الصوتية عبر تطبيق «نداء». ' +
  'وقال مستخدمون إن المكالمات لم تعد تعمل على شبكات الجيل الرابع منذ مطلع شهر مارس، بينما ظلت تعمل على الخطوط الأرضية. ' +
  'وكتبت الناشطة سلمى البحري على صفحتها: «سنطلب من القضاء أن يعيد لنا أصواتنا قبل نهاية الصيف». ' +
  'ووصفت صحيفة المنارة القرار بأنه الأول من نوعه في تاريخ البلاد 📵 وشارك نحو تسعين ألف شخص في الحملة. ' +
  'وتركت الحكومة للقضاة أن يفصلوا في الشكوى التي رفعها المحتجون.'

export const text = holdText(ARTICLE)

/** A flow map that cites a passage of the article. */
export function citation(passage: string): string {
  const [found] = cite(text, passage)
  if (!found) throw new Error(`not in the article: ${passage}`)
  return `{ start: ${found.start}, end: ${found.end}, sha256: ${found.sha256} }`
}

export const STATEMENT = citation(
  'أعلنت هيئة الاتصالات في جمهورية الوادي يوم الثلاثاء أنها لم تأمر بحجب المكالمات الصوتية عبر تطبيق «نداء».',
)
export const OBSERVATION = citation(
  'وقال مستخدمون إن المكالمات لم تعد تعمل على شبكات الجيل الرابع منذ مطلع شهر مارس',
)
export const POST = citation(
  'وكتبت الناشطة سلمى البحري على صفحتها: «سنطلب من القضاء أن يعيد لنا أصواتنا قبل نهاية الصيف».',
)
export const FIGURE = citation('الأول من نوعه في تاريخ البلاد 📵 وشارك نحو تسعين ألف شخص في الحملة.')

/** The files of a package without any error. */
export const GOOD: { [file: string]: string } = {
  'package.json': JSON.stringify(
    { name: 'dataset-valley', version: '0.1.0', keywords: ['isnad-dataset'] },
    null,
    2,
  ),
  'dataset.yaml': `id: valley
title: { en: Calls in the Valley }
description: { en: A made-up country. }
licence: CC-BY-4.0
maintainers: [us]
coverage: { places: [valley-republic] }
`,
  'records/things.yaml': `records:
  - { id: valley-republic, kind: place, labels: { en: Valley Republic, ar: جمهورية الوادي } }
  - { id: regulator, kind: organization, labels: { en: Telecoms authority, ar: هيئة الاتصالات } }
  - { id: manara, kind: organization, labels: { ar: المنارة, ar-Latn: al-Manara } }
  - { id: nida, kind: service, labels: { ar: نداء, ar-Latn: Nida } }
  - { id: salma, kind: person, labels: { ar: سلمى البحري }, publicRole: { en: Activist. } }
  - { id: our-voices, kind: campaign, labels: { en: Our voices } }
  - { id: block, kind: restriction, labels: { en: The block of calls } }
  - { id: lawsuit, kind: event, labels: { en: The lawsuit } }
`,
  'sources/manara-03.yaml': source(`  - id: statement
    cite: ${STATEMENT}
    chain: [{ agent: regulator, manner: announced }]
    about: block
    denied: true
    orderedBy: regulator
  - id: mobile
    cite: ${OBSERVATION}
    chain: [{ unnamed: users, manner: observed }]
    about: nida
    time: 2031-03/..
    scope: { features: VOICE_CALL, networks: MOBILE_4G }
    availability: BLOCKED
  - id: court
    cite: ${POST}
    source: salma-post
    chain: [{ agent: salma, manner: posted }]
    about: lawsuit
    mode: foresees
    time: '[..2031-08]'
    after: mobile
    participant: { record: salma, role: PLAINTIFF }
    participantGroup: { ar: نحن }
  - id: figure
    cite: ${FIGURE}
    about: our-voices
    participantCount: { value: 90000, approximate: true }
`),
}

/** A source file with the given items. */
export function source(claims: string, head = ''): string {
  return `source:
  type: ARTICLE
  title: { ar: عنوان }
  publisher: manara
  published: 2031-03-18
  language: ar
  text: { sha256: ${text.sha256}, length: ${text.length} }
${head}quoted:
  - { id: salma-post, type: POST, title: { en: A post by Salma }, language: ar }
claims:
${claims}`
}

/** Files of the good package that are written otherwise, or not at all, and files besides. */
export type Changes = { [file: string]: string | Uint8Array | null }

/** Writes a package to a folder of its own, runs a function over it, and removes it. */
export async function withPackage<T>(changes: Changes, use: (dir: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'isnad-dataset-'))
  try {
    const files = { ...GOOD, ...changes }
    for (const [file, content] of Object.entries(files)) {
      if (content === null) continue
      const path = join(root, 'package', file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
    await mkdir(join(root, 'texts'))
    await writeFile(join(root, 'texts', 'article.txt'), ARTICLE)
    return await use(join(root, 'package'))
  } finally {
    await rm(root, { recursive: true })
  }
}

/** Checks a package with some files changed, against the text of the article. */
export async function check(
  changes: Changes = {},
  options: CheckOptions | 'without texts' = {},
): Promise<CheckReport> {
  return withPackage(changes, (dir) =>
    checkDataset(dir, options === 'without texts' ? {} : { texts: join(dir, '../texts'), ...options }),
  )
}

/** The issues of a code, each on a line; of all codes without one. */
export function found(report: CheckReport, code?: string): string[] {
  return report.issues.filter((issue) => code === undefined || issue.code === code).map(formatIssue)
}

/** A good file with one text in it replaced, which must be there. */
export function replaced(file: string, from: string, to: string): { [file: string]: string } {
  const content = GOOD[file]
  if (!content?.includes(from)) throw new Error(`${file} has no ${from}`)
  return { [file]: content.replace(from, to) }
}

/** The good document with some items put at the end of its claims. */
export function withItems(items: string): { [file: string]: string } {
  return { 'sources/manara-03.yaml': `${GOOD['sources/manara-03.yaml']}${items}` }
}
