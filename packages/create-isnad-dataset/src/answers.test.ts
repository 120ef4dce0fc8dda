import { manifestSchema, parts } from '@isnad/schema'
import fc from 'fast-check'
import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { checkId, idFrom } from './answers.ts'

const likeAnId = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'z', '0', '-', 'A', '_', 'é'), maxLength: 70 }),
  fc.string(),
)

test('an id is taken exactly where dataset.yaml takes it, but for the id of the commons', () => {
  fc.assert(
    fc.property(likeAnId, (id) => {
      expect(checkId(id) === id).toBe(
        safeParse(manifestSchema.pipe[0].entries.id, id).success && id !== 'commons',
      )
    }),
  )
})

test.each([
  ['/home/me/isnad-dataset-calls', 'calls'],
  ['dataset-Calls 2016', 'calls-2016'],
  ['morocco--voip_', 'morocco-voip'],
])('the folder %s suggests the id %s', (folder, id) => {
  expect(idFrom(folder)).toBe(id)
  expect(safeParse(parts.slug, id).success).toBe(true)
})
