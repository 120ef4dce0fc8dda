import { join, sep } from 'node:path'
import type { Fix, Issue } from '@isnad/dataset'
import { version } from '../version.ts'
import type { Format } from './format.ts'

const HOME = 'https://github.com/isnad-data/isnad'

/** For code scanning: SARIF 2.1.0, with the fixes that are safe. */
export const sarif: Format = {
  name: 'sarif',
  async print({ issues }, { prefix, shell }) {
    const { issueCodes } = await import('@isnad/dataset')
    const codes = [...new Set(issues.map(({ code }) => code))].sort()
    shell.printJson({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'isnad check',
              version: await version(),
              informationUri: HOME,
              rules: codes.map((code) => ({
                id: code,
                shortDescription: { text: issueCodes[code] ?? code },
                helpUri: `${HOME}/blob/main/packages/dataset/docs/rules.md#${code.toLowerCase()}`,
              })),
            },
          },
          // Positions and offsets are those of JavaScript and of most editors.
          columnKind: 'utf16CodeUnits',
          results: issues.map((issue) => result(issue, codes, prefix)),
        },
      ],
    })
  },
}

function result(issue: Issue, codes: readonly string[], prefix: string) {
  const { code, severity, file, line, column, message, next, fix } = issue
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: next === undefined ? message : `${message}. To do: ${next}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file, prefix) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    ...(fix && { fixes: [toFix(fix, prefix)] }),
  }
}

function toFix({ title, edits }: Fix, prefix: string) {
  return {
    description: { text: title },
    artifactChanges: [...Map.groupBy(edits, ({ file }) => file)].map(([file, own]) => ({
      artifactLocation: { uri: uriOf(file, prefix) },
      replacements: own.map(({ start, end, text }) => ({
        deletedRegion: { charOffset: start, charLength: end - start },
        insertedContent: { text },
      })),
    })),
  }
}

function uriOf(file: string, prefix: string): string {
  return join(prefix, file).split(sep).map(encodeURIComponent).join('/')
}
