import { dateBounds } from '@isnad/schema'
import {
  nameIn,
  oneLine,
  readDate,
  readDay,
  saysNothing,
  shortened,
  slugOf,
  type LossReason,
  type ReadDate,
  type RowContext,
} from '@isnad/importer'
import { keyOf } from './entries.ts'
import type { Revision } from './revisions.ts'
import { isCompany } from './rows.ts'

/** The campaign's site says all of it. */
const CHAIN = [{ agent: 'voipdown-site', manner: 'posted' as const }]

/** An entry is claimed in the revisions in which it is listed first and last: those between say nothing more. */
export function mapEntry(context: RowContext): void {
  // `documents` made the document, and `openList` the row.
  const { turning, mock } = context.document as Revision
  const fields = context.row.data as ReadonlyMap<string, string>
  const field = fields.has('title') ? 'title' : 'name'
  if (mock) loseAll(context, fields, 'NOT_SAID', 'the log calls the entries of this revision made up')
  else if (field === 'name' && !isCompany(fields))
    // A supporter that may be a person is counted, and not named.
    loseAll(context, fields, 'NO_PROPERTY', 'the page does not call it a company: counted, and not named')
  else if (turning && !turning.has(keyOf(fields)))
    loseAll(context, fields, 'SAYS_NOTHING_MORE', 'the revisions before and after list it too')
  else if (field === 'title') mapLink(context)
  else mapCompany(context)
}

function loseAll(
  context: RowContext,
  fields: ReadonlyMap<string, string>,
  reason: LossReason,
  why: string,
): void {
  for (const field of fields.keys()) context.lose(field, reason, undefined, why)
}

/** A company takes part in the campaign, as the campaign says. */
function mapCompany(context: RowContext): void {
  const name = context.get('name')
  if (name === undefined) return
  const label = nameIn(name)
  if (label === undefined) {
    context.lose('name', 'NOT_A_NAME')
    return
  }
  const company = context.record({
    id: `company-${slugOf(name)}`,
    kind: 'organization',
    labels: { und: label },
  })
  const id = context.unique(`company-${slugOf(name)}`)
  context.claim({
    id: `${id}-listed`,
    from: ['name', 'type'],
    about: 'voipdown',
    chain: CHAIN,
    participant: { record: company, role: 'RESPONDENT' },
  })
  claimWebsite(context, id, company, 'link')
}

/** An article that the campaign lists: when it appeared, and where. */
function mapLink(context: RowContext): void {
  const title = context.get('title')
  if (title === undefined) return
  const slug = `work-${slugOf(context.get('url') ?? title, 60)}`
  const about = context.record({
    id: slug,
    kind: 'work',
    labels: { und: shortened(title, 299) },
  })
  const id = context.unique(slug)
  context.carried('title')
  claimWebsite(context, id, about, 'url')
  const day = readDay(context, 'date', (cell) => readEarlier(context, cell))
  if (day !== undefined)
    context.claim({ id: `${id}-published`, from: ['title', 'date'], about, chain: CHAIN, published: day })
  const outlet = context.get('sitename')
  if (outlet === undefined) return
  const label = saysNothing(outlet) ? undefined : nameIn(outlet)
  if (label === undefined) context.lose('sitename', 'NOT_A_NAME')
  else
    context.claim({
      id: `${id}-outlet`,
      from: ['title', 'sitename'],
      about,
      chain: CHAIN,
      publisher: context.record({
        id: `outlet-${slugOf(outlet)}`,
        kind: 'organization',
        labels: { und: label },
      }),
    })
}

function claimWebsite(context: RowContext, id: string, about: string, field: 'link' | 'url'): void {
  const address = context.get(field)
  if (address === undefined) return
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || address.length > 1800) context.lose(field, 'UNKNOWN_VALUE')
  else
    context.claim({
      id: `${id}-website`,
      from: [field],
      about,
      chain: CHAIN,
      website: { en: oneLine(address) },
    })
}

/** Day and month can be either way round, unless one way an article would be listed before it appeared. */
function readEarlier(context: RowContext, cell: string): ReadDate | undefined {
  const date = readDate(cell)
  const possible = date?.loss === 'AMBIGUOUS_DATE' ? date.edtf.slice(1, -1).split(',') : []
  const [one, ...others] = possible.filter((day) => dateBounds(day).lowest <= context.published.highest)
  return one !== undefined && others.length === 0 ? { edtf: one } : date
}
