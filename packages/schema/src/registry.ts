import { findProperty } from './properties.ts'
import type { Claim } from './claim.ts'
import { codesOf, withBroader, type Vocabulary } from './vocabulary.ts'
import { vocabularies, type VocabularyName } from './vocabularies/index.ts'
import { valueKey } from './value.ts'

/** A vocabulary by the name that properties use for it. */
export function vocabulary(name: VocabularyName): Vocabulary {
  return vocabularies[name]
}

/** Whether a code belongs to a vocabulary. */
export function isCode(name: VocabularyName, code: string): boolean {
  return codesOf<string>(vocabulary(name)).includes(code)
}

/** A code of a property and every code that covers it, nearest first. */
export function codeWithBroader(property: string, code: string): string[] {
  const codes = findProperty(property)?.codes
  return codes === undefined ? [code] : withBroader(vocabulary(codes), code)
}

/**
 * What a claim is about, more closely than its subject and property: the qualifiers of a single-valued property, the
 * unit and the whole of a quantity. Claims of different slots never speak of the same thing: a share of users and a
 * share of lines do not conflict.
 *
 * @param property what the property of the claim allows; by default, what the registry says of it
 */
export function slotOf(
  claim: Claim,
  property: { many?: boolean } | undefined = findProperty(claim.property),
): string {
  const parts: string[] = []
  if (!property?.many)
    for (const name of Object.keys(claim.qualifiers ?? {}).sort())
      parts.push(`${name}=${valueKey(claim.qualifiers![name]!)}`)
  if (claim.value.type === 'quantity')
    parts.push(`unit=${claim.value.unit}`, ...(claim.value.of ? [`of=${claim.value.of}`] : []))
  return parts.join(';')
}

/** A text that two claims of one property share exactly if they say the same: for a many-valued property, with its qualifiers. */
export function claimValueKey(claim: Claim): string {
  const parts = [valueKey(claim.value)]
  if (findProperty(claim.property)?.many)
    for (const name of Object.keys(claim.qualifiers ?? {}).sort())
      parts.push(`${name}=${valueKey(claim.qualifiers![name]!)}`)
  return parts.join(';')
}
