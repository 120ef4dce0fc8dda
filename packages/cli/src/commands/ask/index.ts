import type { DefineCommand } from '../../shell.ts'
import { defineAvailability } from './availability.ts'
import { defineCiteAs } from './cite-as.ts'
import { defineClaims } from './claims.ts'
import { defineConflicts } from './conflicts.ts'
import { defineDatasets } from './datasets.ts'
import { defineEvents } from './events.ts'
import { defineRecords } from './records.ts'
import { defineSearch } from './search.ts'
import { defineShow } from './show.ts'
import { defineSources } from './sources.ts'
import { defineTimeline } from './timeline.ts'

/** Every question, in the order of the help. */
const questions = [
  defineAvailability,
  defineTimeline,
  defineClaims,
  defineConflicts,
  defineSearch,
  defineRecords,
  defineShow,
  defineEvents,
  defineSources,
  defineDatasets,
  defineCiteAs,
]

/** `isnad ask`: the questions that the API answers, each a command. */
export const defineAsk: DefineCommand = (program, shell) => {
  const ask = program.command('ask').description('ask what was blocked, who says so, and who says otherwise')
  for (const define of questions) define(ask, shell)
}
