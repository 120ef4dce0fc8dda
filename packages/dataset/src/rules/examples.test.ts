import { describe, expect, test } from 'vitest'
import { withExample } from '../test/example.ts'
import { check, found } from '../test/package.ts'
import { rules } from './index.ts'

describe.each(rules)('the example of $code', ({ code, example }) => {
  test('breaks the rule as it is shown', async () => {
    expect(found(await check(withExample(example, example.bad, 'bad')), code)).not.toEqual([])
  })

  test('keeps every rule as it is shown rightly', async () => {
    expect(found(await check(withExample(example, example.good, 'good')))).toEqual([])
  })
})
