/** Classes and codes of https://www.postgresql.org/docs/15/errcodes-appendix.html that speak of the server, not of the statement. */
const OF_THE_SERVER = /^(?:08...|57P0[1-3]|53300)$/

/** What Node says of a socket. */
const OF_THE_SOCKET = /^(?:E(?:CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)|ENOTFOUND|ENOENT)$/

/** What the driver says, without a code. */
const OF_THE_DRIVER = /connection terminated|connection timeout|timeout exceeded|read timeout|not queryable/i

/** A replica cancels what stands in the way of what its primary has done; the same question can be put again. */
const OF_RECOVERY = '40001'

/**
 * Whether a server, and not the statement, is why it failed: it is gone, is starting or stopping, has no place left, or
 * cancelled the statement for its own sake. Another server, or the same a moment later, may answer.
 */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionFailure)
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code === undefined) return OF_THE_DRIVER.test(error.message)
  return OF_THE_SERVER.test(code) || OF_THE_SOCKET.test(code) || code === OF_RECOVERY
}

/** Whether the driver waited for an answer for as long as it may; the server may still be working on it. */
export function isReadTimeout(error: unknown): boolean {
  return error instanceof Error && /read timeout/i.test(error.message)
}
