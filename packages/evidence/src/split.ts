import { feature, leavesOf, network, withBroader, type Scope, type Vocabulary } from '@isnad/schema'
import type { ScopePart } from './answer.ts'
import type { Lookup } from './lookup.ts'
import { overlap } from './meet.ts'
import { byText } from './order.ts'
import { createReach, type Reach } from './reach.ts'

/** Which feature a question is asked of, and on which network. */
export interface AskedFeature {
  /** Default: every feature. */
  feature?: string | undefined
  /** Default: every network. */
  network?: string | undefined
}

/** What a question is asked of. */
export interface Asked extends AskedFeature {
  feature: string
  operator?: string | undefined
  place: string
}

/** A part of a question. */
export interface AskedPart {
  part: ScopePart
  /** How much of it anybody speaks of, at any time. */
  reach: Reach
}

/**
 * Rule 6: the parts of a question, in the order of the vocabularies and of the operators' ids, the others last.
 *
 * "Was WhatsApp blocked in Morocco?" has as many answers as there are networks: ADSL followed the mobile networks by a
 * month. The question is therefore split by the narrowest codes under the one asked for, and by the operators that the
 * claims name, with one part for every other operator. Where no claim tells features or networks apart, what was asked
 * for stays whole.
 *
 * Limits: it does not split by place. A claim in a narrower place counts as one on some of the wider.
 *
 * @param scopes those of the claims about the service that reach something of the place, each once
 */
export function splitQuestion(lookup: Lookup, scopes: readonly Scope[], asked: Asked): AskedPart[] {
  const onFeature = scopes.filter((scope) => isOnFeature(scope, asked.feature))
  const onNetwork = onFeature.filter(({ networks }) => isOn(networks, asked.network))
  const features = narrowest(
    feature,
    asked.feature,
    onFeature.flatMap((scope) => scope.features),
  )
  const networks = asked.network
    ? narrowest(
        network,
        asked.network,
        onNetwork.flatMap((scope) => listed(scope.networks)),
      )
    : onFeature.some((scope) => listed(scope.networks).length > 0)
      ? leavesOf(network)
      : [null]
  const named = onNetwork.flatMap((scope) => listed(scope.operators).map(lookup.same))
  const operators = asked.operator ? [asked.operator] : [...[...new Set(named)].sort(byText), null]

  return features.flatMap((code) =>
    networks.flatMap((on) =>
      operators.map((operator) => withReach({ feature: code, network: on, operator })),
    ),
  )

  function withReach(part: ScopePart): AskedPart {
    const reaches = new Set(onFeature.map(createReach(part, asked.place, lookup)))
    return { part, reach: reaches.has('whole') ? 'whole' : reaches.has('some') ? 'some' : 'none' }
  }
}

/**
 * Whether claims of a scope may have a part in the answer to a question: what is said of messages, or of 4G, says nothing
 * of calls on ADSL. Where a feature has narrower ones, a claim on any network may be what tells them apart.
 */
export function mayAnswer({
  feature: of = 'WHOLE_SERVICE',
  network: on,
}: AskedFeature): (scope: Scope) => boolean {
  const isNarrowest = leavesOf<string>(feature).includes(of)
  return (scope) => isOnFeature(scope, of) && (!isNarrowest || isOn(scope.networks, on))
}

/**
 * The parts that an answer is made of: those of which somebody speaks without leaving open of whom; where there is none,
 * those of which somebody speaks at all.
 */
export function heardParts(parts: readonly AskedPart[]): ScopePart[] {
  const whole = parts.filter(({ reach }) => reach === 'whole')
  const heard = whole.length > 0 ? whole : parts.filter(({ reach }) => reach === 'some')
  return heard.map(({ part }) => part)
}

/** The narrowest codes under one, or only itself where no listed code is narrower. */
function narrowest(vocabulary: Vocabulary, asked: string, codes: readonly string[]): string[] {
  const isTold = codes.some((code) => code !== asked && withBroader(vocabulary, code).includes(asked))
  return isTold
    ? leavesOf(vocabulary).filter((leaf) => withBroader(vocabulary, leaf).includes(asked))
    : [asked]
}

function listed(codes: readonly string[] | 'all' | 'some'): readonly string[] {
  return typeof codes === 'string' ? [] : codes
}

function isOnFeature({ features }: Scope, asked: string): boolean {
  return features.some((code) => overlap(feature, code, asked))
}

function isOn(networks: readonly string[] | 'all' | 'some', asked: string | undefined): boolean {
  return (
    typeof networks === 'string' ||
    asked === undefined ||
    networks.some((code) => overlap(network, code, asked))
  )
}
