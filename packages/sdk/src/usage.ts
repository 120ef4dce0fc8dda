import type { Usage } from './options.ts'

/** What the headers of a response say of limits. */
export function usageOf(headers: Headers): Usage {
  const usage: Usage = {}
  const read = (key: keyof Usage, name: string, unit = 1): void => {
    const value = headers.get(name)
    if (value) usage[key] = Number(value) * unit
  }
  read('rateLimit', 'ratelimit-limit')
  read('rateRemaining', 'ratelimit-remaining')
  read('rateReset', 'ratelimit-reset', 1000)
  read('cost', 'isnad-cost')
  return usage
}
