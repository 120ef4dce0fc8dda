import { extname } from 'node:path'
import { pickText, type Release } from '@isnad/schema'
import type { BuiltFile } from './build.ts'
import { sha256 } from './hash.ts'

/** The description of a release as a Frictionless Data Package, for catalogues and their tools. */
export function dataPackage(
  { dataset, hash }: Release,
  ndjson: string,
  more: readonly BuiltFile[] = [],
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    id: `sha256:${hash}`,
    title: pickText(dataset.title),
    description: pickText(dataset.description),
    version: dataset.version,
    licenses: [{ name: dataset.licence }],
    contributors: dataset.maintainers.map((title) => ({ title, roles: ['maintainer'] })),
    resources: [
      {
        name: 'dataset',
        path: 'dataset.ndjson',
        title: 'Records, sources and claims, one on each line',
        format: 'ndjson',
        mediatype: 'application/x-ndjson',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(ndjson),
        hash: `sha256:${sha256(ndjson)}`,
      },
      {
        name: 'dataset-schema',
        path: 'dataset.schema.json',
        title: 'JSON Schema of a line of dataset.ndjson',
        format: 'json',
        mediatype: 'application/schema+json',
        encoding: 'utf-8',
      },
      ...more.map(({ name, title, mediatype, content }) => ({
        name: name.replaceAll('.', '-'),
        path: name,
        title,
        format: extname(name).slice(1),
        mediatype,
        bytes: content.byteLength,
        hash: `sha256:${sha256(content)}`,
      })),
    ],
  }
}
