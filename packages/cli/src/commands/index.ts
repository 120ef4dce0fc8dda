import type { DefineCommand } from '../shell.ts'
import { defineCiteAs } from './ask/cite-as.ts'
import { defineAsk } from './ask/index.ts'
import { defineSearch } from './ask/search.ts'
import { defineBuild } from './build.ts'
import { defineCheck } from './check.ts'
import { defineCite } from './cite.ts'
import { defineDiff } from './diff.ts'
import { defineExport } from './export.ts'
import { defineImport } from './import.ts'
import { defineLoad } from './load.ts'
import { defineMatch } from './match.ts'
import { defineNew } from './new.ts'
import { definePreview } from './preview.ts'
import { defineServe } from './serve.ts'

/** Every command, in the order of the help. */
export const commands: readonly DefineCommand[] = [
  defineAsk,
  defineSearch,
  defineCiteAs,
  defineNew,
  defineImport,
  defineCheck,
  defineCite,
  definePreview,
  defineBuild,
  defineDiff,
  defineMatch,
  defineExport,
  defineLoad,
  defineServe,
]
