import type { Format } from './format.ts'
import { github } from './github.ts'
import { human } from './human.ts'
import { json } from './json.ts'
import { sarif } from './sarif.ts'

/** Every format of a report. The first is the default. */
export const formats: readonly Format[] = [human, json, sarif, github]
