import { FOLDING } from './folding.ts'

/** FOLDING.md: every step of folding with its reason and examples. */
export function foldingPage(): string {
  const rows = FOLDING.map(({ what, reason, examples }) => {
    const shown = examples.map(([text, folded]) => `\`${visible(text)}\` → \`${folded}\``).join(', ')
    return `| ${what} | ${reason} | ${shown} |`
  })
  return `${[
    '# Folding',
    '',
    'What `fold` makes of a text, step by step, in this order. Generated from `src/folding.ts` by `npm run generate`; the examples are tests.',
    '',
    '| what | why | the whole of folding makes |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`
}

/** With invisible marks as their code points. */
function visible(text: string): string {
  return text.replaceAll(
    /[\p{Cf}\u00a0]/gu,
    (mark) => `[U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
  )
}
