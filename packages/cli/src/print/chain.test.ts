import { expect, test } from 'vitest'
import { chainText } from './chain.ts'

test('a chain reads from the first speaker to the page', () => {
  const link = (name: string, manner: string) => ({ agent: { name }, unnamed: null, manner })
  expect(chainText([link('ANRT', 'announced'), link('al-Araby al-Jadeed', 'reported')])).toBe(
    'ANRT announced → al-Araby al-Jadeed reported',
  )
})

test('an agent without a name is called as the text calls it, and an outlet without one an unnamed outlet', () => {
  const link = { agent: null, manner: 'observed' }
  expect(
    chainText([
      { ...link, unnamed: 'observers' },
      { ...link, unnamed: null, manner: 'reported' },
    ]),
  ).toBe('observers observed → an unnamed outlet reported')
})
