import { BlockList, isIP } from 'node:net'
import type { HeaderReader } from './observer.ts'

/** Where clients' addresses come from. */
export interface AddressOptions {
  /** The header in which a proxy in front says them, such as `x-forwarded-for`. Default: none; the connection's counts. */
  header?: string | undefined
  /** Addresses of the proxies that are believed, or networks such as `10.0.0.0/8`. Default {@link PRIVATE}. */
  proxies?: readonly string[] | undefined
}

/** This machine, and the networks that the internet cannot reach: where a proxy of one's own stands. */
export const PRIVATE: readonly string[] = [
  '127.0.0.0/8',
  '::1',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
]

/**
 * Makes a function that says which address a request counts for. The header is believed where the connection comes from a
 * proxy that is: of its addresses the last that is no such proxy's, because clients can write what stands before. A client
 * of IPv6 has a whole network of 2^64 addresses, which counts as one.
 *
 * @throws TypeError or RangeError where a proxy is no address and no network
 */
export function createClientAddress({ header, proxies = PRIVATE }: AddressOptions = {}) {
  const believed = networks(proxies)
  return (headers: HeaderReader, remoteAddress: string | undefined): string => {
    const connection = plain(remoteAddress ?? 'unknown')
    // Without a socket whoever calls is trusted with the request as a whole.
    if (header === undefined || (isIP(connection) && !has(believed, connection))) return counted(connection)
    const said = (headers.get(header) ?? '').split(',').map((address) => plain(address.trim()))
    const client = said.findLast((address) => isIP(address) && !has(believed, address))
    return counted(client ?? said.find((address) => isIP(address)) ?? connection)
  }
}

/**
 * Makes a function that says which address a connection counts for; nothing where it is that of a proxy that is believed,
 * which brings the connections of many.
 *
 * @throws TypeError or RangeError where a proxy is no address and no network
 */
export function createConnectionAddress(proxies: readonly string[] = PRIVATE) {
  const believed = networks(proxies)
  return (remoteAddress: string | undefined): string | undefined => {
    const connection = plain(remoteAddress ?? '')
    return isIP(connection) === 0 || has(believed, connection) ? undefined : counted(connection)
  }
}

/** @throws TypeError or RangeError where one is no address and no network */
export function networks(given: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of given) {
    const [address = '', bits] = text.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

function has(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** `::ffff:1.2.3.4` is an address of IPv4. Proxies write ports and brackets too, and systems zones: `fe80::1%eth0`. */
function plain(given: string): string {
  const [address = ''] = given.split('%')
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1')
  return bare.toLowerCase().startsWith('::ffff:') && isIP(bare.slice(7)) === 4 ? bare.slice(7) : bare
}

function counted(address: string): string {
  if (isIP(address) !== 6) return address
  const [front = '', back] = address.split('::')
  const groups = front.split(':').filter(Boolean)
  const rest = back?.split(':').filter(Boolean) ?? []
  const missing = back === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...rest]
  return `${all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
