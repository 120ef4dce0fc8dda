import { citationJs } from './citation-js.ts'
import { surePart } from './csl-date.ts'
import type { CslItem } from './csl-item.ts'

/** A record of RIS: tags to values, in their order. */
interface RisRecord {
  TY: string
  [tag: string]: unknown
}

/** Items as records of RIS, in UTF-8, with CR LF at the end of each line as the format asks. */
export async function toRis(items: readonly CslItem[]): Promise<string> {
  const { plugins } = await citationJs()
  const records = plugins.output.format('ris', items.map(prepared), { format: 'object' }) as RisRecord[]
  // The library's own text breaks lines after 70 signs, within words and addresses, and what stands there may look like a
  // tag. Values of ours have no line ends: they are on one line each.
  return records.map((record, index) => lines(record, items[index]!)).join('\r\n')
}

function prepared(item: CslItem): CslItem {
  const { issued, ...rest } = item
  const date = issued && surePart(issued)
  return {
    ...rest,
    // Of an article of a newspaper the library leaves out the authors and the day.
    type: item.type === NEWSPAPER ? 'article-magazine' : item.type,
    ...(date && { issued: date }),
  }
}

const NEWSPAPER = 'article-newspaper'

function lines({ TY, ...fields }: RisRecord, { type }: CslItem): string {
  const tags = Object.entries(fields).flatMap(([tag, value]) =>
    [value].flat().map((each) => `${tag}  - ${DATES.includes(tag) ? padded(String(each)) : String(each)}`),
  )
  return [`TY  - ${type === NEWSPAPER ? 'NEWS' : TY}`, ...tags, 'ER  - ', ''].join('\r\n')
}

const DATES = ['DA', 'Y2']

/** `YYYY/MM/DD/`, of which the library writes `2031/3/8/`. */
function padded(date: string): string {
  return date.replaceAll(/\b\d\b/g, '0$&')
}
