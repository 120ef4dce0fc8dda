import { readFileSync } from 'node:fs'

/** What the build collects from the other packages of this repository, where it is defined. */
export interface Workspace {
  /** Names of the packages that a dataset uses, to their versions at the time of the build. */
  versions: { [name: string]: string }
  /** The rule for the id of a dataset, from the JSON Schema of `dataset.yaml`. */
  id: { pattern: string; maxLength: number }
  /** The countries and territories of `@isnad/dataset-commons`: ids to English names. */
  places: { [id: string]: string }
}

// Written by scripts/collect.mjs, which alone decides on its shape.
export const workspace = JSON.parse(
  readFileSync(new URL('../dist/workspace.json', import.meta.url), 'utf8'),
) as Workspace
