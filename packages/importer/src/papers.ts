import type { Commons } from './commons.ts'
import type { Importer } from './importer.ts'
import { mappingTable } from './mapping.ts'
import { reportInWords, type ImportReport } from './report.ts'
import { yamlMap } from './yaml.ts'

/** `package.json` of an imported dataset. */
export function packageJson(id: string, { title, dataset }: Importer, commons: Commons): string {
  const content = {
    name: `dataset-${id}`,
    version: '0.1.0',
    private: true,
    description: `Imported: ${title}`,
    license: dataset.licence,
    type: 'module',
    keywords: ['isnad-dataset', 'internet-shutdowns'],
    files: ['dataset.yaml', 'records', 'sources', 'dist', 'report.json', 'README.md'],
    dependencies: { [commons.name]: `^${commons.version}` },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** `dataset.yaml` of an imported dataset. */
export function datasetYaml(id: string, { dataset }: Importer): string {
  return yamlMap({ id, ...dataset, maintainers: 'whoever ran the import' })
}

/** The README of an imported dataset: from what it was made, how, and what is not in it. */
export function readme(id: string, importer: Importer, report: ImportReport): string {
  const documents = report.documents.map(
    ({ file, source, bytes, sha256 }) => `| \`${source}\` | \`${file}\` | ${bytes} | \`${sha256}\` |`,
  )
  return `# ${id}

${importer.title}, imported by \`isnad import ${importer.name}\`. Every claim cites the row that says it, and keeps the cells from which it was made under \`raw\`. Nothing was filled in: what a row does not say is not here.

| source | file | bytes | SHA-256 of its text |
| --- | --- | --- | --- |
${documents.join('\n')}

The files are not part of the package. With the folder that holds them, \`isnad check . --texts FOLDER\` compares every citation with its row. It reads texts of up to 20 MiB.

## What could not be carried

\`report.json\` has the whole of it.

\`\`\`
${reportInWords(report)}\`\`\`

## How columns were read

${mappingTable(importer.mapping)}
`
}
