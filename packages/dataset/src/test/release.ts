import type { Release } from '@isnad/schema'
import { check, found, GOOD } from './package.ts'

/** The release of the good package with some files changed. */
export async function release(changes: { [file: string]: string | null } = {}): Promise<Release> {
  const report = await check(changes)
  if (!report.release) throw new Error(found(report).join('\n'))
  return report.release
}

/** `package.json` with another version. */
export function version(number: string): { [file: string]: string } {
  return { 'package.json': GOOD['package.json']!.replace('0.1.0', number) }
}

/** `withdrawals.yaml` that takes back some ids. */
export function withdrawals(...ids: string[]): { [file: string]: string } {
  const entries = ids.map((id) => `  - { id: ${id}, date: 2031-05-02, reason: { en: An error of ours. } }\n`)
  return { 'withdrawals.yaml': `withdrawals:\n${entries.join('')}` }
}

const DOCUMENT = 'sources/manara-03.yaml'

/** The document with one text in it replaced, which must be there. */
export function documentWith(...replacements: [from: string, to: string][]): { [file: string]: string } {
  let content = GOOD[DOCUMENT]!
  for (const [from, to] of replacements) {
    if (!content.includes(from)) throw new Error(`the document has no ${from}`)
    content = content.replace(from, to)
  }
  return { [DOCUMENT]: content }
}

/** The document in which the network of the block is corrected: the old item stays, deprecated. */
export function corrected(): { [file: string]: string } {
  const [, item] = /(\n {2}- id: mobile\n[^]*?)\n {2}- id: court/.exec(GOOD[DOCUMENT]!) ?? []
  if (item === undefined) throw new Error('the document has no item mobile')
  const right = item.replace('id: mobile', 'id: landline').replace('MOBILE_4G', 'ADSL')
  return documentWith([
    item,
    `${item.replace('id: mobile', 'id: mobile\n    deprecated: The text speaks of landlines.\n    replacedBy: landline')}${right}`,
  ])
}
