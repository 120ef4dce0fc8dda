import { cite } from '../index.ts'
import type { Example } from '../rule.ts'
import { FIGURE, GOOD, source, text, withItems, type Changes } from './package.ts'

/** The good package with one side of an example in it. */
export function withExample({ of }: Example, yaml: string, side: 'bad' | 'good'): Changes {
  const whole = fillIn(yaml)
  if (of === 'claims') return withItems(`${indented(whole)}\n`)
  if (of === 'records') return { 'records/things.yaml': `${GOOD['records/things.yaml']}${indented(whole)}\n` }
  if (of === 'source') {
    const rest = source('').slice(source('').indexOf('quoted:'), -'claims:\n'.length)
    return { 'sources/example.yaml': `${whole}\n${rest.replace('salma-post', 'other-post')}claims:\n${ITEM}` }
  }
  const file = side === 'good' ? (of.better ?? of.file) : of.file
  return { [file]: `${whole}\n` }
}

/** An item that needs a text to be cited in. */
const ITEM = `  - { id: site, cite: ${FIGURE}, about: nida, website: { en: nida.example } }\n`

/** Writes out what `…` stands for. */
function fillIn(yaml: string): string {
  return yaml
    .replaceAll('cite: …', `cite: ${FIGURE}`)
    .replaceAll(/start: (\d+), end: (\d+), sha256: …/g, (written, start, end) => {
      const [found] = cite(text, { start: Number(start), end: Number(end) })
      return written.replace('…', found?.sha256 ?? 'b'.repeat(64))
    })
    .replaceAll('text: …', `text: { sha256: ${text.sha256}, length: ${text.length} }`)
    .replaceAll('sha256: …', `sha256: ${text.sha256}`)
}

function indented(yaml: string): string {
  return yaml.replaceAll(/^/gm, '  ')
}
