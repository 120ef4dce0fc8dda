import type { Availability, Claim } from '@isnad/sdk'
import { chainText } from './chain.ts'
import { claimBlock, claimText } from './claim.ts'
import { partNames } from './scope-part.ts'
import type { Style } from './style.ts'
import { table } from './table.ts'
import { firmness, possibilities, reason, verdictText, witnesses } from './verdict.ts'
import { counted } from './words.ts'
import { wrap } from './wrap.ts'

/**
 * The answer to an availability question: the verdict, who says so, who says otherwise, and how independently.
 *
 * @param question the question in words
 */
export function answerLines(answer: Availability, question: string, style: Style): string[] {
  const { holding, perhaps, against, outdated, parts, unreported } = answer
  const [so, otherwise] =
    answer.verdict === 'DISPUTED' ? ['One side', 'The other side'] : ['Who says so', 'Who says otherwise']
  const sections = [
    [
      `${verdictText(answer, style)}  ${firmness(answer)}`.trimEnd(),
      style.rtl(question),
      reason(answer),
      possibilities(answer),
    ],
    section(so, `: ${holding.length > 0 ? witnesses(answer) : 'nobody'}`, blocks(holding, style), style),
    section(otherwise, against.length > 0 ? '' : ': nobody', blocks(against, style), style),
    perhaps.length > 0
      ? section('Also said', ', perhaps of that day; nothing turns on it', blocks(perhaps, style), style)
      : [],
    outdated.length > 0
      ? section('Said before', ', and overtaken by later words', briefly(outdated, style), style)
      : [],
    parts.length > 1 ? section('Part by part', '', partLines(parts, style), style) : [],
    unreported.length > 0
      ? section('Nobody speaks of', '', wrap(partNames(unreported).join(', '), style.width, '  '), style)
      : [],
  ]
  return sections
    .map((lines) => lines.filter((line) => line !== undefined))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

function section(title: string, remark: string, lines: string[], style: Style): string[] {
  return [`${style.bold(title)}${style.rtl(remark)}`, ...lines]
}

/** The claims one below the other, with a line between them. */
function blocks(claims: readonly Claim[], style: Style): string[] {
  return claims.flatMap((claim, index) => [
    ...(index === 0 ? [] : ['']),
    ...claimBlock(claim, style, { about: false }),
  ])
}

/** The claims in one line each, for what is only history. */
function briefly(claims: readonly Claim[], style: Style): string[] {
  return claims.flatMap((claim) => {
    const line = `${claimText(claim, style, false)}  ${style.dim(chainText(claim.chain))}`
    return wrap(line, style.width, '  ', '    ').map(style.rtl)
  })
}

function partLines(parts: Availability['parts'], style: Style): string[] {
  const names = partNames(parts)
  const rows = parts.map((part, index) => [
    `  ${names[index] ?? ''}`,
    verdictText(part, style),
    firmness(part),
    counted(part.independentChains, 'chain'),
  ])
  return table(rows).map(style.rtl)
}
