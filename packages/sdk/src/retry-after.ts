/**
 * The wait that a server asks for in `Retry-After`, in milliseconds: a number of seconds, or a date of HTTP, which is counted
 * from the date of the response: the clock of this machine may be wrong.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const seconds = Number(value)
  const sent = Date.parse(headers.get('date') ?? '') || Date.now()
  // Platforms read a number as a date too.
  const wait = Number.isNaN(seconds) ? Date.parse(value) - sent : seconds * 1000
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}
