import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('no more than so many works are done at a time, each in its turn, whatever becomes of the others', async () => {
  const inTurn = createTurns(3)
  const begun: number[] = []
  let [running, most] = [0, 0]
  const works = Array.from({ length: 20 }, (_, number) =>
    inTurn(async () => {
      begun.push(number)
      most = Math.max(most, ++running)
      await wait(1)
      running--
      if (number % 4 === 0) throw new Error('failed')
      return number
    }).catch(() => undefined),
  )
  expect((await Promise.all(works)).filter((number) => number !== undefined)).toHaveLength(15)
  expect(most).toBe(3)
  expect(begun).toEqual(begun.toSorted((left, right) => left - right))
})
