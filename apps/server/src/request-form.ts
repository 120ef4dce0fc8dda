import type { IncomingMessage } from 'node:http'

/** A name or an address, and a port: what else an address may have would move the path. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[\w.~%-]+)(?::\d*)?$/i

/**
 * Brings a request into the one form that all else expects, and says what is wrong with one that cannot be: a `Host` that
 * is no host, or several, of which a proxy in front may have taken another than this server; a target that is no address.
 * A target in absolute form, `GET http://host/path`, which RFC 9112 obliges servers to take, becomes its path.
 */
export function requestFault(request: IncomingMessage): string | undefined {
  const hosts = request.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host')
  if (hosts.length > 1) return `a request has one Host, and this one has ${hosts.length}`
  const { host } = request.headers
  if (host && !(HOST.test(host) && URL.canParse(`http://${host}`))) return 'its Host is no host'
  const { url = '/' } = request
  if (url.startsWith('/') || url === '*') return undefined
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return 'its target is no path and no address'
  const { pathname, search } = new URL(url)
  request.url = pathname + search
  return undefined
}
