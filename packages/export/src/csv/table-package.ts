import { pickText, type Release } from '@isnad/schema'
import type { Table } from '../tables/table.ts'

/** The description of CSV files as a Frictionless Data Package: what a row of each says, and what stands in a column. */
export function tablePackage({ dataset, hash }: Release, tables: readonly Table[]): string {
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    id: `sha256:${hash}`,
    title: pickText(dataset.title),
    description: `${pickText(dataset.description)} In the files, a text that a spreadsheet could take for a formula has an apostrophe in front.`,
    version: dataset.version,
    licenses: [{ name: dataset.licence }],
    resources: tables.map(({ name, description: says, columns }) => ({
      name: name.replaceAll('_', '-'),
      path: `${name}.csv`,
      description: says,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields: columns },
    })),
  }
  return `${JSON.stringify(description, null, 2)}\n`
}
