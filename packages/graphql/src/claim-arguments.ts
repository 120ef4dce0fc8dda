import type { BuilderTypes } from './builder.ts'
import { DAYS_ARGUMENT } from './days.ts'
import { EXACT_PLACE } from './place-filter.ts'
import type { Enums } from './vocabulary-enums.ts'

type Arg = PothosSchemaTypes.QueryFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<BuilderTypes>,
  object
>['arg']

/** What claims can be asked for by, wherever they are. See `claimFilter`. */
export function claimArguments(arg: Arg, enums: Enums) {
  return {
    about: arg.id({ description: 'Only those about this record.' }),
    property: arg({ type: enums.property, description: 'Only those that speak of this property.' }),
    saidBy: arg.id({
      description: 'Only those that passed through this agent: a person, an organization, an outlet.',
    }),
    source: arg.id({ description: 'Only those of this source.' }),
    at: arg.int({
      description:
        'Only those with a citation of `source` around this position, in Unicode code points from 0. Those of posts quoted in the source are among them.',
    }),
    kind: arg({ type: enums.kind, description: 'Only those about records of this kind.' }),
    mode: arg({ type: enums.codes.mode, description: 'Only those put in this way.' }),
    disputed: arg.boolean({
      description:
        'Only those that another claim contradicts, or only those that none does; with `knownBy`, by what was known then.',
    }),
    knownBy: arg({
      type: 'Date',
      description: 'Only those whose source was surely published by this day.',
    }),
    valueRecord: arg.id({ description: 'Only those whose value is this record.' }),
    dataset: arg.id({ description: 'Only those of this dataset.' }),
    during: arg.string({ description: `Only those that may speak of these days: ${DAYS_ARGUMENT}` }),
    place: arg.id({ description: 'Only those whose scope is this place, or one that lies within it.' }),
    exactPlace: arg.boolean({ defaultValue: false, description: EXACT_PLACE }),
    publisher: arg.id({ description: 'Only those of sources of this outlet.' }),
    language: arg.string({ description: 'Only those of sources in this language, a BCP 47 tag.' }),
    published: arg.string({
      description: `Only those of sources that may have been published then: ${DAYS_ARGUMENT}`,
    }),
  }
}
