import { pickText, type Claim, type Scope, type Value } from '@isnad/schema'
import type { VerdictSummary } from '@isnad/dataset'
import type { NameOf } from './names.ts'

/** A value in a few words. */
export function wordValue(value: Value, nameOf: NameOf): string {
  switch (value.type) {
    case 'date':
      return value.edtf
    case 'code':
      return value.code
    case 'boolean':
      return value.boolean ? 'yes' : 'no'
    case 'record':
      return nameOf(value.record)
    case 'text':
      return `“${pickText(value.text, ['en', 'ar', 'fr'])}”`
    case 'quantity': {
      const { value: figure, min, max, approximate, unit, of } = value
      const limits = [min !== undefined && `at least ${min}`, max !== undefined && `at most ${max}`]
      const figures = [figure !== undefined && `${approximate ? 'about ' : ''}${figure}`, ...limits]
      return `${figures.filter(Boolean).join(', ')} ${unit}${of ? ` of ${of}` : ''}`
    }
  }
}

/** What a claim says, on one line. */
export function wordClaim(claim: Claim, nameOf: NameOf): string {
  const { subject, property, value, qualifiers = {}, scope, time, mode, denied } = claim
  const narrowed = Object.entries(qualifiers).map(([name, each]) => `${name} ${wordValue(each, nameOf)}`)
  const parts = [
    `${nameOf(subject)}: ${property} ${denied ? 'not ' : ''}${wordValue(value, nameOf)}`,
    ...narrowed,
    ...(scope ? [wordScope(scope, nameOf)] : []),
    ...(time === undefined ? [] : [time]),
    ...(mode === undefined ? [] : [mode]),
  ]
  return parts.join(' · ')
}

/** Who says it, from the first speaker to the page. */
export function wordChain({ chain }: Claim, nameOf: NameOf): string {
  return chain
    .map(({ agent, unnamed, manner }) => `${agent ? nameOf(agent) : (unnamed ?? 'unnamed')} (${manner})`)
    .join(' → ')
}

function wordScope({ features, networks, operators, place }: Scope, nameOf: NameOf): string {
  const some = (list: string[] | 'all' | 'some', noun: string) =>
    Array.isArray(list) ? list.map(nameOf).join(', ') : `${list} ${noun}`
  const parts = [features.join(', '), some(networks, 'networks')]
  if (operators !== 'all') parts.push(some(operators, 'operators'))
  return `${parts.join(' on ')}, ${nameOf(place)}`
}

/** An answer in a few words: `BLOCKED, carried, 1 chain`. */
export function wordVerdict({ verdict, standing, possible, independentChains }: VerdictSummary): string {
  const others = possible.filter((state) => state !== verdict)
  return [
    verdict,
    ...(standing === null ? [] : [standing.toLowerCase()]),
    ...(independentChains > 0
      ? [`${independentChains} ${independentChains === 1 ? 'chain' : 'chains'}`]
      : []),
    ...(others.length > 0 ? [`possible ${others.join(', ')}`] : []),
  ].join(', ')
}

/** Days in a few words. */
export function wordDays({ from, to }: { from: string | null; to: string | null }): string {
  if (from === to && from !== null) return from
  if (from === null) return to === null ? 'always' : `until ${to}`
  return to === null ? `from ${from}` : `${from} to ${to}`
}
