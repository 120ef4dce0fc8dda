import type { Format } from './format.ts'

/** For programs: the report as `checkDataset` gives it. */
export const json: Format = {
  name: 'json',
  print({ dataset, ok, issues, summary }, { shell }) {
    shell.printJson({ dataset, ok, issues, summary })
  },
}
