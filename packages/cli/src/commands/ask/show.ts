import type { Node } from '@isnad/sdk'
import type { Command } from 'commander'
import { askOptions, asking, type AskOptions } from '../../ask/ask.ts'
import { factsOf, type Fact } from '../../ask/facts.ts'
import { quoteFrom } from '../../ask/quotations.ts'
import { claimBlock, sourceLine } from '../../print/claim.ts'
import { factLines } from '../../print/fact.ts'
import { table } from '../../print/table.ts'
import { words } from '../../print/words.ts'
import type { Shell } from '../../shell.ts'

/** `isnad ask show`: whatever has an id. Of a record, what follows from the claims about it. */
export function defineShow(ask: Command, shell: Shell): void {
  const command = ask
    .command('show')
    .description('what has this id: a record with the facts about it, a claim, a source, a dataset')
    .argument('<id>', 'the id, whole or short: whatsapp')
  askOptions(command).action((id: string, options: AskOptions) =>
    asking(
      shell,
      options,
      async (client) => {
        const node = await client.node(id)
        const facts = isRecord(node) ? await factsOf(client, node.id) : []
        const quote = await quoteFrom(shell.io, options.texts)
        const full: Node =
          node.__typename === 'Claim' ? { ...node, citations: node.citations.map(quote) } : node
        if (options.json) shell.printJson(isRecord(full) ? { ...full, facts } : full)
        else shell.print(...nodeLines(full, facts, shell).map(shell.style.rtl))
      },
      { '<id>': id },
    ),
  )
}

type RecordNode = Extract<Node, { labels: unknown }>

/** Records have a type of their own for each kind, and all have names. */
function isRecord(node: Node): node is RecordNode {
  return 'labels' in node
}

function nodeLines(node: Node, facts: readonly Fact[], { style }: Shell): string[] {
  if (isRecord(node)) return recordLines(node, facts, style)
  switch (node.__typename) {
    case 'Claim':
      return claimBlock(node, style, { indent: '' })
    case 'Source':
      return [
        style.bold(sourceLine(node)),
        `  ${words(node.type)}, ${node.language}`,
        ...(node.url ? [`  ${node.url}`] : []),
        style.dim(`  ${node.id}`),
      ]
    case 'Release':
      return [
        `${style.bold(node.name)}: a release that ${node.served ? 'is' : 'was'} served`,
        style.dim(`  ${node.id}`),
      ]
    case 'Dataset':
      return [
        `${style.bold(node.title)}, ${node.version}`,
        `  ${node.description}`,
        style.dim(`  ${node.hash}`),
      ]
    case 'Withdrawal':
      return [`${style.bold(node.id)} was taken back on ${node.date}`, `  ${node.reason}`]
  }
}

function recordLines(
  { id, kind, name, labels, identifiers, within, publicRole }: RecordNode,
  facts: readonly Fact[],
  style: Shell['style'],
): string[] {
  const names = [...Map.groupBy(labels, ({ language }) => language)].map(([language, these]) => [
    `  ${language}`,
    [...new Set(these.map(({ text }) => text))].join(', '),
  ])
  const rows = [
    ...names,
    ...identifiers.map(({ system, value }) => [`  ${system}`, value]),
    ...(within.length > 0 ? [['  in', within.map((whole) => whole.name).join(', ')]] : []),
    ...(publicRole ? [['  public role', publicRole]] : []),
  ]
  return [
    `${style.bold(name)}, ${words(kind)}  ${style.dim(id)}`,
    ...table(rows),
    ...(facts.length > 0 ? ['', style.bold('What follows from the claims'), ...factLines(facts, style)] : []),
  ]
}
