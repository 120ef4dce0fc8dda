import correct from 'spdx-correct'
import parse from 'spdx-expression-parse'
import { defineRule } from '../rule.ts'

/** No expression is longer; the parser descends into what it reads. */
const LONGEST = 200

/** What SPDX has for data whose licence is not known, or that has none. */
const NO_LICENCE = ['NOASSERTION', 'NONE']

export const badLicence = defineRule({
  code: 'BAD_LICENCE',
  severity: 'warning',
  reason:
    'The licence of a dataset is an SPDX expression, so that programs can tell what may be done with the data.',
  example: {
    of: { file: 'dataset.yaml' },
    bad: `id: valley
title: { en: Calls in the Valley }
description: { en: A made-up country. }
licence: CC BY 4.0
maintainers: [us]
coverage: { places: [valley-republic] }`,
    good: `id: valley
title: { en: Calls in the Valley }
description: { en: A made-up country. }
licence: CC-BY-4.0
maintainers: [us]
coverage: { places: [valley-republic] }`,
  },
  *check({ authored: { manifest } }) {
    const { licence } = manifest.value
    if (licence === undefined || NO_LICENCE.includes(licence) || isExpression(licence)) return
    const meant = licence.length > LONGEST ? undefined : correct(licence)
    yield {
      file: manifest,
      path: ['licence'],
      value: licence,
      message: `"${licence}" is not an SPDX expression`,
      next: `write ${meant ?? 'CC-BY-4.0, ODbL-1.0, CC-BY-4.0 OR MIT, or NOASSERTION where you do not know it'}`,
    }
  },
})

function isExpression(licence: string): boolean {
  try {
    if (licence.length > LONGEST) return false
    parse(licence)
    return true
  } catch {
    return false
  }
}
