import type { ChainLink, Citation } from '@isnad/schema'
import type { Extent } from './extent.ts'
import type { Random } from './random.ts'
import { idOf } from './records.ts'

/** What the claims of one document share. */
export interface Setting {
  /** Its number. */
  document: number
  /** Number of the outlet that published it. */
  publisher: number
  /** Days since 2012-01-01. */
  published: number
}

/** Days of twelve years. */
export const DAYS = 4_380

const MANNERS = ['said', 'announced', 'posted', 'alleged', 'measured', 'observed', 'estimated']
const LONGEST_CHAIN = 5
const UNNAMED = 0.05

/** A day of 2012 or later, `YYYY-MM-DD`. */
export function day(number: number): string {
  return new Date(Date.UTC(2012, 0, 1 + number)).toISOString().slice(0, 10)
}

/** One to five links, short ones more often; the last is the document's own outlet. */
export function chainOf({ publisher }: Setting, { outlets, persons }: Extent, random: Random): ChainLink[] {
  const length = Math.min(LONGEST_CHAIN, 1 + Math.floor(-Math.log(1 - random.next()) * 1.2))
  const links = Array.from({ length: length - 1 }, (_, i): ChainLink => {
    if (random.chance(UNNAMED)) return { unnamed: 'observers', manner: 'said' }
    return i === 0
      ? { agent: idOf.person(random.below(persons)), manner: random.pick(MANNERS) }
      : { agent: idOf.outlet(random.below(outlets)), manner: 'reported' }
  })
  return [...links, { agent: idOf.outlet(publisher), manner: 'reported' }]
}

const PASSAGE = 100

/** Code points of a document of so many claims. */
export const lengthOf = (claims: number): number => claims * PASSAGE

/** The passage of the claim of some number in a document. */
export function citationOf(document: number, claim: number): Citation {
  const sha256 = document.toString(16).padStart(32, 'a') + claim.toString(16).padStart(32, 'b')
  return {
    source: idOf.source(document),
    rendition: 'main',
    start: claim * PASSAGE,
    end: claim * PASSAGE + 80,
    sha256,
  }
}
