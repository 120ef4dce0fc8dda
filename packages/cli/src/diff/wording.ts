import type { Claim } from '@isnad/schema'
import type { VerdictSummary } from '@isnad/dataset'
import { counted, listed, propertyWords, timeWords, words } from '../print/words.ts'
import type { NameOf } from './names.ts'
import { wordScope, wordValue } from './printed.ts'

/** What a claim says, on one line. */
export function wordClaim(claim: Claim, nameOf: NameOf): string {
  const { subject, property, value, qualifiers = {}, scope, time, mode, denied } = claim
  const narrowed = Object.entries(qualifiers).map(
    ([name, each]) => `${propertyWords(name)} ${wordValue(each, nameOf)}`,
  )
  const parts = [
    `${nameOf(subject)}: ${propertyWords(property)} ${denied ? 'not ' : ''}${wordValue(value, nameOf)}`,
    ...narrowed,
    ...(scope ? [wordScope(scope, nameOf)] : []),
    ...(time === undefined ? [] : [timeWords(time)]),
    ...(mode === undefined ? [] : [words(mode)]),
  ]
  return parts.join(' · ')
}

/** Who says it, from the first speaker to the page. */
export function wordChain({ chain }: Pick<Claim, 'chain'>, nameOf: NameOf): string {
  return chain
    .map(({ agent, unnamed, manner }) => `${agent ? nameOf(agent) : (unnamed ?? 'unnamed')} (${manner})`)
    .join(' → ')
}

/** An answer in a few words: `BLOCKED, carried, 1 independent chain`. */
export function wordVerdict({ verdict, standing, possible, independentChains }: VerdictSummary): string {
  const others = possible.filter((state) => state !== verdict)
  return [
    verdict,
    ...(standing === null ? [] : [standing.toLowerCase()]),
    ...(independentChains > 0 ? [counted(independentChains, 'independent chain')] : []),
    ...(others.length > 0 ? [`possible ${listed(others)}`] : []),
  ].join(', ')
}

/** Days in a few words. */
export function wordDays({ from, to }: { from: string | null; to: string | null }): string {
  if (from === to && from !== null) return from
  if (from === null) return to === null ? 'always' : `until ${to}`
  return to === null ? `from ${from}` : `${from} to ${to}`
}
