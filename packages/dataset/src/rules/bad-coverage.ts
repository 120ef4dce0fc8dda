import { parsePeriod } from '@isnad/schema'
import { defineRule } from '../rule.ts'

export const badCoverage = defineRule({
  code: 'BAD_COVERAGE',
  severity: 'error',
  reason:
    'The period of a dataset is an EDTF interval, so that a reader can be told whether a day lies in it.',
  example: {
    of: { file: 'dataset.yaml' },
    bad: `id: valley
title: { en: Calls in the Valley }
description: { en: A made-up country. }
licence: CC-BY-4.0
maintainers: [us]
coverage: { places: [valley-republic], period: '2031' }`,
    good: `id: valley
title: { en: Calls in the Valley }
description: { en: A made-up country. }
licence: CC-BY-4.0
maintainers: [us]
coverage: { places: [valley-republic], period: 2031-01/2031-12 }`,
  },
  *check({ authored: { manifest } }) {
    const period = manifest.value.coverage?.period
    if (period === undefined || isInterval(period)) return
    yield {
      file: manifest,
      path: ['coverage', 'period'],
      value: period,
      message: `"${period}" is not an EDTF interval`,
      next: 'write from and until: 2016-01/2016-11',
    }
  },
})

function isInterval(text: string): boolean {
  try {
    return parsePeriod(text).form === 'span'
  } catch {
    return false
  }
}
