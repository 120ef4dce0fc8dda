/** What Node gives to a handler besides the request. */
interface NodeContext {
  req?: { socket?: { remoteAddress?: string | undefined } }
}

/**
 * The address that a request counts for. A client of IPv6 has a whole network of 2^64 addresses, which counts as one.
 *
 * @param header of a trusted proxy; of a list, as in `x-forwarded-for`, the last entry is the one that it wrote
 */
export function clientAddress(request: Request, context: unknown, header?: string): string {
  const forwarded = header && request.headers.get(header)?.split(',').at(-1)?.trim()
  // The adapter gives it where there is a socket.
  const address = forwarded || (context as NodeContext).req?.socket?.remoteAddress || 'unknown'
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  return plain.includes(':') ? network(plain) : plain
}

function network(address: string): string {
  const [front = '', back] = address.split('::')
  const groups = front.split(':').filter(Boolean)
  const rest = back?.split(':').filter(Boolean) ?? []
  const missing = back === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...rest]
  return `${all.slice(0, 4).join(':')}::/64`
}
