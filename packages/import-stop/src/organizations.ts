import {
  defineOperator,
  nameIn,
  oneLine,
  readAsn,
  saysNothing,
  slugOf,
  type RowContext,
} from '@isnad/importer'

/** A word that only the name of a public body has. */
const BODY =
  /\b(?:government|ministry|ministries|department|commission|authority|council|directorate|agency|regulator|parliament|senate|court|police|army|junta|emirate|administration|commissionerate|bureau|secretariat)\b/i

/** A word by which it is more than a name, or the name of a person's office. */
const MORE =
  /\b(?:by|led|later|following|issued|ordered|confirmed|request|request(?:ed)?|upon|each|who|which|said|under|general|minister|secretary|commissioner|inspector|superintendent|magistrate|president|chief|officials?|officer|authorities|and others)\b/i

/**
 * The body that decided, where the cell is plainly its name. Sentences, offices of one person and people are lost, and
 * said to be: a person is recorded in a public role only, and the row does not say which.
 */
export function readDecisionMaker(context: RowContext): string | undefined {
  const cell = context.get('decisionMaker')
  if (cell === undefined) return undefined
  const name = oneLine(cell).replace(/^the /i, '')
  if (saysNothing(cell)) context.lose('decisionMaker', 'NOT_SAID')
  else if (nameIn(name) === undefined || !BODY.test(name) || MORE.test(name))
    context.lose('decisionMaker', 'NOT_A_NAME')
  else return context.record({ id: `body-${slugOf(name)}`, kind: 'organization', labels: { en: name } })
  return undefined
}

/** The operators that a row names. */
export interface RowOperators {
  /** Ids of those that are named. */
  named: string[]
  /** Of which operators a state is said: of those, of all, or of some. */
  scope: string[] | 'all' | 'some'
  from: string[]
}

const ALL =
  /\ball (?:the )?(?:telcos?|operators?|isps?|providers?|carriers|mobile operators|telecom operators|telecommunication companies)\b/i
const NO_NAME =
  /\b(?:all|any|others?|except|several|some|most|many|including|services?|telcos?|operators?|providers?|networks|isps?|companies|users?|subscribers?|customers?|people|million|unknown|none)\b|[:?]| & |\//i

/**
 * Reads `Country: Operator (Group), Country: Operator`, `Operator, Operator and Operator`, one on each line. Where a cell
 * names the country more than once, what stands without one may be a place, and is lost.
 */
export function readOperators(context: RowContext, country: string | undefined): RowOperators {
  const cell = context.get('telcos')
  if (cell === undefined) return { named: [], scope: 'some', from: [] }
  if (saysNothing(cell)) {
    context.lose('telcos', 'NOT_SAID')
    return { named: [], scope: 'some', from: [] }
  }
  const parts = cell
    .split(/[,;\n]+(?![^(]*\))/)
    .flatMap((part) => (part.trim() === '' ? [] : [oneLine(part)]))
  const prefixes = parts.filter((part) => part.includes(': ')).length
  const named = new Set<string>()
  for (const part of parts) {
    const [before, after] = part.includes(': ') ? part.split(': ', 2) : [undefined, part]
    const home = before === undefined ? country : context.commons.country(before)
    for (const name of (after ?? '').split(/\s+and\s+/)) {
      const plain = name.replace(/^and /, '').trim()
      if (plain === '' || ALL.test(plain)) continue
      if (home === undefined || (prefixes > 1 && before === undefined) || !isOperator(context, plain, home))
        context.lose('telcos', 'NOT_A_NAME', plain)
      else named.add(operator(context, plain, home))
    }
  }
  const all = ALL.test(cell)
  const from = named.size > 0 || all ? ['telcos'] : []
  return { named: [...named], scope: all ? 'all' : named.size > 0 ? [...named] : 'some', from }
}

/** Whether a text is plainly the name of one operator: `A/B` and `A & B` may be two, or one of two names. */
function isOperator(context: RowContext, name: string, country: string): boolean {
  if (context.commons.organization(name, country) !== undefined) return true
  return nameIn(name, 80) !== undefined && !NO_NAME.test(name)
}

function operator(context: RowContext, name: string, country: string): string {
  const known = context.commons.organization(name, country)
  if (known !== undefined) return known
  const asn = /^AS/i.test(name) ? readAsn(name) : undefined
  if (asn !== undefined) return defineOperator(context, asn)
  const code = country.slice(country.indexOf(':') + 1)
  return context.record({
    id: `operator-${code}-${slugOf(name)}`,
    kind: 'organization',
    labels: { en: name },
    partOf: country,
  })
}
