import type { ReleaseDiff } from '@isnad/dataset'
import type { Section } from './sections.ts'

/** A diff as Markdown, for release notes and reviews. What the dataset says is text there, and never markup. */
export function toMarkdown({ dataset, from, to }: ReleaseDiff, sections: readonly Section[]): string {
  const lines = [
    `# ${escape(dataset)} ${escape(from.version)} → ${escape(to.version)}`,
    '',
    `\`${from.hash}\` → \`${to.hash}\``,
  ]
  if (sections.length === 0)
    lines.push('', from.hash === to.hash ? 'The same release.' : 'Nothing but the version differs.')
  else {
    lines.push('', '| what | how many |', '| --- | ---: |')
    for (const { title, entries } of sections) lines.push(`| ${title} | ${entries.length} |`)
  }
  for (const { title, warning, entries } of sections) {
    lines.push('', `## ${title}`, '')
    if (warning !== undefined) lines.push(`**${warning}.**`, '')
    for (const { title: entry, details } of entries)
      lines.push(`- **${escape(entry)}**`, ...details.map((detail) => `  - ${escape(detail)}`))
  }
  return `${lines.join('\n')}\n`
}

/** Takes from every sign that Markdown or HTML could read its meaning; a line end becomes a blank. */
function escape(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>()#+|~!&]/g, '\\$&')
}
