import { readingCodes, refusalCodes } from './codes.ts'
import type { Example, Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/** The reference of every code that a check reports, as Markdown. */
export function rulesPage(): string {
  return [
    HEAD,
    '## What reading a file finds\n',
    '| code | why |\n| --- | --- |',
    ...Object.entries(readingCodes).map(([code, reason]) => `| \`${code}\` | ${reason} |`),
    '\n## Why a package is refused, or cannot be found\n',
    'They are about a package as a whole, its tarball or its build. `loadRelease`, `loadDatasets` and `locatePackage` throw them, with the next step in `next`.\n',
    '| code | why |\n| --- | --- |',
    ...Object.entries(refusalCodes).map(([code, reason]) => `| \`${code}\` | ${reason} |`),
    '\n## Rules\n',
    rules.map(({ code }) => `[${code}](#${code.toLowerCase()})`).join(' · '),
    ...rules.map(section),
  ].join('\n')
}

const HEAD = `# Codes of isnad check

Generated from \`src/rules/\`; \`npm run generate\` writes it anew. Every example is run as a test.

Errors make a package unfit to build, warnings do not. \`isnad check --fix\` makes the fixes that can mean one thing only. In the examples, \`…\` stands for what is not at issue.
`

function section({ code, severity, reason, fixes, example }: Rule): string {
  return `
### ${code}

${severity === 'error' ? 'Error' : 'Warning'}. ${reason}
${fixes === undefined ? '' : `\n\`--fix\` ${fixes}.\n`}${given(example)}
${side('Wrong', example.bad, fileOf(example, 'bad'))}

${side('Right', example.good, fileOf(example, 'good'))}
`
}

function given({ given: text }: Example): string {
  return text === undefined ? '' : `\n${text}\n`
}

function side(title: string, yaml: string, place: string): string {
  return `${title}, ${place}:\n\n\`\`\`yaml\n${yaml}\n\`\`\``
}

function fileOf({ of }: Example, which: 'bad' | 'good'): string {
  if (of === 'claims') return 'among the claims of a document'
  if (of === 'records') return 'among the records of a file in `records/`'
  if (of === 'source') return 'at the head of a file in `sources/`'
  return `in \`${which === 'good' ? (of.better ?? of.file) : of.file}\``
}
