import * as v from 'valibot'
import { oneOrMore, reference, text } from './parts.ts'

/** The shape of `dataset.yaml`. Name, version and dependencies stand in `package.json`. */
export const manifestSchema = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write lower-case letters, digits and single hyphens'),
      v.maxLength(60),
      v.description('The first half of every id in the dataset. It never changes.'),
    ),
    title: v.pipe(text, v.description('The title of the dataset, by language.')),
    description: v.pipe(text, v.description('Of what it speaks, by language.')),
    licence: v.pipe(
      v.string(),
      v.minLength(1),
      v.description('SPDX id of the licence of the data: CC-BY-4.0.'),
    ),
    maintainers: v.pipe(oneOrMore(v.pipe(v.string(), v.minLength(1))), v.description('Who answers for it.')),
    coverage: v.optional(
      v.strictObject({
        places: v.pipe(
          oneOrMore(reference),
          v.description(
            'The places of which it speaks. A single one is the place of every scope that names none.',
          ),
        ),
        period: v.optional(v.pipe(v.string(), v.description('Of when it speaks, as an EDTF interval.'))),
      }),
    ),
  }),
  v.title('dataset.yaml'),
  v.description('What an Isnad dataset says of itself.'),
)

export type Manifest = v.InferOutput<typeof manifestSchema>
