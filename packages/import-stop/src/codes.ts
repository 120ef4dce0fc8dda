import { vocabularies, type Code, type VocabularyName } from '@isnad/schema'
import { foldValue, valueTable } from '@isnad/importer'

/** From the values of STOP to our codes, as the vocabularies have it the other way round. */
function reversed(name: VocabularyName, except: readonly string[]): { [value: string]: string } {
  return Object.fromEntries(
    Object.entries<Code>(vocabularies[name].codes)
      // Of several codes that STOP has one value for, the widest stands first.
      .reverse()
      .flatMap(([code, { stop }]) =>
        stop === undefined || except.includes(stop) ? [] : [[foldValue(stop), code]],
      ),
  )
}

/**
 * Who ordered it. "Executive government" is a government or its regulator, which STOP does not tell apart; and what is
 * "Non-government" may be an operator, a militia or a saboteur: no code of ours is meant.
 */
export const orderers: { readonly [value: string]: string | null } = {
  ...reversed('orderer', ['Non-government']),
  ...valueTable({ Regional: 'STATE', 'Non-government': null, Other: null }),
}

/** Why, according to those who did it and according to STOP. "Other" is none of our reasons in particular. */
export const reasons: { readonly [value: string]: string | null } = {
  ...reversed('reason', ['Other']),
  ...valueTable({
    'National security': 'SECURITY',
    'Public safety / quell unrest / restore public order': 'PUBLIC_ORDER',
    'Fake news / hate speech / incendiary content / promoting violence': 'MISINFORMATION',
    'Fake news / hate speech / incendiary content or promoting violence': 'MISINFORMATION',
    'Exam cheating': 'EXAMS',
    Protest: 'PROTEST',
    Election: 'ELECTION',
    'Visit by government officials': 'OFFICIAL_VISIT',
    Other: null,
    None: null,
  }),
}

/** What a row is about, by the words of the columns on the type, the networks and the extent. */
export const kinds = valueTable({
  Shutdown: 'SHUTDOWN',
  Throttle: 'THROTTLE',
  Throttling: 'THROTTLE',
  Throttled: 'THROTTLE',
  Full: 'FULL',
  'Full network': 'FULL',
  'Service-based': 'SERVICE',
  'Service specific': 'SERVICE',
  Mobile: 'MOBILE',
  'Mobile Internet': 'MOBILE',
  'Mobile Network': 'MOBILE',
  Broadband: 'FIXED',
  'Broadband Internet': 'FIXED',
  Internet: 'INTERNET',
  SMS: 'SMS',
  Telephony: 'CALLS',
  Landline: 'CALLS',
})

export type KindWord = (typeof kinds)[string]
