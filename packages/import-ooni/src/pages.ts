import { slugOf, type RowContext } from '@isnad/importer'

/** The sites that are the web client or the front of a service of the commons, by the name of their host. */
export const sites: { readonly [host: string]: string } = {
  'www.facebook.com': 'commons:facebook',
  'facebook.com': 'commons:facebook',
  'www.messenger.com': 'commons:messenger',
  'www.instagram.com': 'commons:instagram',
  'instagram.com': 'commons:instagram',
  'twitter.com': 'commons:twitter',
  'www.twitter.com': 'commons:twitter',
  'x.com': 'commons:twitter',
  'www.youtube.com': 'commons:youtube',
  'youtube.com': 'commons:youtube',
  'www.tiktok.com': 'commons:tiktok',
  'm.tiktok.com': 'commons:tiktok',
  'web.whatsapp.com': 'commons:whatsapp',
  'www.whatsapp.com': 'commons:whatsapp',
  'web.telegram.org': 'commons:telegram',
  'telegram.org': 'commons:telegram',
  'www.telegram.org': 'commons:telegram',
  'signal.org': 'commons:signal',
  'www.snapchat.com': 'commons:snapchat',
  'discord.com': 'commons:discord',
  'www.viber.com': 'commons:viber',
  'www.skype.com': 'commons:skype',
}

/** The record of a site: a service of its own, in the service whose site it is. */
export function defineSite(context: RowContext, host: string): string {
  const name = host.toLowerCase()
  const whole = Object.hasOwn(sites, name) ? sites[name] : undefined
  return context.record({
    id: `site-${slugOf(name.replaceAll('.', ' '))}`,
    kind: 'service',
    labels: { en: name },
    ...(whole !== undefined && { partOf: whole }),
  })
}

/** The address of a page; `undefined` where a text is none. */
export function pageUrl(address: string): URL | undefined {
  const url = URL.parse(address)
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined
}

/**
 * The record of what stands at an address: a service of its own, in that of its site. That a page came or did not come is
 * so of the page, of nothing wider.
 */
export function definePage(context: RowContext, address: string, host: string): string {
  return context.record({
    id: `page-${slugOf(address, 80)}`,
    kind: 'service',
    labels: { en: address.slice(0, 300).toWellFormed() },
    partOf: defineSite(context, host),
    note: { en: 'What stands at this address, as far as a measurement of it goes.' },
  })
}

/** Whether a text is the address of a server for setting up calls. */
export function isServer(address: string): boolean {
  return /^stuns?:\/\/[^\s/]+$/i.test(address)
}

/** The record of a server that a test talks to. */
export function defineServer(context: RowContext, address: string): string {
  return context.record({
    id: `server-${slugOf(address, 80)}`,
    kind: 'service',
    labels: { en: address.slice(0, 300).toWellFormed() },
    note: { en: 'One server of many that calls can be set up by. That it answers says nothing of any call.' },
  })
}
