import type { AnswerSummary, Standing } from '@isnad/sdk'
import type { Style } from './style.ts'
import { counted, listed } from './words.ts'

const PAINTS = {
  AVAILABLE: 'green',
  BLOCKED: 'red',
  THROTTLED: 'yellow',
  DISPUTED: 'yellow',
  MIXED: 'yellow',
  UNKNOWN: 'dim',
} as const satisfies { [verdict in AnswerSummary['verdict']]: keyof Style }

/** What a standing means, for who reads it for the first time. */
const STANDINGS: { [standing in Standing]: string } = {
  DIRECT: 'claims speak of that very day',
  BRACKETED: 'the last word before that day and the next after it agree',
  CARRIED: 'the last word before that day that leaves no doubt',
  PARTIAL: 'only of some users or networks, which are not identified',
}

/** `BLOCKED`, in its colour. */
export function verdictText({ verdict }: AnswerSummary, style: Style): string {
  return style.bold(style[PAINTS[verdict]](verdict))
}

/** How firmly it stands: `direct, certain`. Nothing is said of what is not known. */
export function firmness({ verdict, standing, certain }: AnswerSummary): string {
  if (verdict === 'UNKNOWN') return ''
  return [...(standing === null ? [] : [standing.toLowerCase()]), certain ? 'certain' : 'not certain'].join(
    ', ',
  )
}

/** Why the verdict is what it is, in a few words. */
export function reason({ verdict, standing, asOf, possible }: AnswerSummary): string {
  if (verdict === 'DISPUTED') return 'claims contradict each other'
  if (verdict === 'MIXED') return 'not the same everywhere; see the parts'
  if (standing === null)
    return possible.length === 0 ? 'nobody has spoken of it' : 'nobody has spoken of it without leaving doubt'
  return standing === 'CARRIED' && asOf !== null
    ? `${STANDINGS.CARRIED}: it speaks of ${asOf}`
    : STANDINGS[standing]
}

/** `possible: AVAILABLE and BLOCKED`, where it is not certain. */
export function possibilities({ certain, possible }: AnswerSummary): string | undefined {
  return certain || possible.length === 0 ? undefined : `possible: ${listed(possible)}`
}

/** `1 independent chain`, and what the sources have in common. */
export function witnesses({ independentChains, atLeast, commonLink }: AnswerSummary): string {
  const count = `${atLeast ? 'at least ' : ''}${counted(independentChains, 'independent chain')}`
  return commonLink ? `${count}, all through ${commonLink.name}` : count
}
