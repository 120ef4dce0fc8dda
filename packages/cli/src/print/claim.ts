import type { Claim, Citation, SourceReference } from '@isnad/sdk'
import type { Style } from './style.ts'
import { isRightToLeft } from './bidi.ts'
import { chainText } from './chain.ts'
import { scopeText, valueText } from './value.ts'
import { dateWords, propertyWords, timeWords, words } from './words.ts'
import { wrap } from './wrap.ts'

export interface ClaimBlockOptions {
  /** Leaves out of whom and of what property it is, where the heading has said so. */
  about?: boolean
  /** What every line begins with; two spaces by default. */
  indent?: string
}

/** A claim as a block of lines: what it says, through whom, where it stands written, and what the coder adds. */
export function claimBlock(
  claim: Claim,
  style: Style,
  { about = true, indent = '  ' }: ClaimBlockOptions = {},
): string[] {
  const { chain, source, citations, inferred, deprecated } = claim
  const inside = `${indent}  `
  const detail = (line: string) => wrap(line, style.width, inside, `${inside}  `)
  return [
    ...wrap(claimText(claim, style, about), style.width, indent, inside),
    ...detail(style.bold(chainText(chain))),
    ...detail(sourceLine(source)),
    ...citations.flatMap((citation) => [
      ...detail(anchorLine(citation, source.url)),
      ...quotationLines(citation, style, inside),
    ]),
    ...(inferred ? detail(`inferred: ${inferred}`) : []),
    ...(deprecated ? detail(`not to be used any more: ${deprecated}`) : []),
    ...detail(style.dim(claim.id)),
  ].map(style.rtl)
}

/** What a claim says, on one line. */
export function claimText(claim: Claim, style: Style, about = true): string {
  const { subject, property, value, qualifiers, scope, time, mode, denied } = claim
  const narrowed = qualifiers.map(
    ({ name, value }) => `${propertyWords(name)} ${qualifierText(valueText(value))}`,
  )
  const what = [
    style.cyan(denied ? `not ${valueText(value)}` : valueText(value)),
    ...(narrowed.length > 0 ? [`(${narrowed.join(', ')})`] : []),
    ...(scope ? [scopeText(scope)] : []),
    ...(time === null && !scope ? [] : [timeWords(time)]),
    ...(mode === 'asserts' ? [] : [style.yellow(`[${words(mode)}]`)]),
  ].join('  ')
  return about ? `${style.bold(subject.name)}  ${propertyWords(property)}  ${what}` : what
}

/** A source on one line: its title, its outlet and when it was published. */
export function sourceLine({ title, publisher, published }: SourceReference): string {
  const outlet = publisher?.name ?? 'outlet not named'
  return `${title}, ${outlet}, ${published ? dateWords(published.edtf) : 'without a date'}`
}

function anchorLine({ rendition, start, end }: Citation, url: string | null): string {
  const text = rendition === 'main' ? '' : ` of ${rendition}`
  return `code points ${start} to ${end}${text}${url ? `  ${url}` : ''}`
}

function quotationLines({ quotation }: Citation, style: Style, indent: string): string[] {
  if (quotation === null) return []
  const hanging = `${indent}  `
  const lines = wrap(`“${quotation.replaceAll(/\s+/g, ' ')}”`, style.width - hanging.length)
  const paint = isRightToLeft(quotation) ? style.rtlLine : (line: string) => line
  // The indent stays outside of the line: inside of one that runs from right to left it would stand on the right.
  return lines.map((line, index) => (index === 0 ? indent : hanging) + paint(line))
}

/** Codes are shouted where they are the answer, and not where they only narrow it. */
function qualifierText(text: string): string {
  return /^[A-Z][A-Z0-9_]*$/.test(text) ? words(text) : text
}
