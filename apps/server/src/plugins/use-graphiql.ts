import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { GraphiQLOptions, Plugin } from 'graphql-yoga'

/** The page holds all that it needs; the browser is told to fetch nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  'font-src data:',
  "img-src 'self' data:",
  "script-src 'unsafe-inline' 'self' blob:",
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Shows GraphiQL to browsers that open the endpoint. The page weighs 9 MB, so that it is made when the first one asks,
 * sent compressed, and not sent again to a browser that has it.
 */
export function useGraphiQL(endpoint: string, options: GraphiQLOptions): Plugin {
  let page: Promise<Page> | undefined
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== 'GET' || url.pathname !== endpoint) return
      if (!request.headers.get('accept')?.includes('text/html')) return
      page ??= render(options)
      const { html, compressed, hash } = await page
      const isCompressed = acceptsGzip(request.headers.get('accept-encoding'))
      // Two encodings are two representations.
      const etag = `"${hash}${isCompressed ? '-gzip' : ''}"`
      const headers = {
        'cache-control': 'no-cache',
        'content-security-policy': POLICY,
        'content-type': 'text/html; charset=utf-8',
        etag,
        vary: 'accept, accept-encoding',
      }
      if (request.headers.get('if-none-match')?.includes(etag))
        return endResponse(new fetchAPI.Response(null, { status: 304, headers }))
      if (isCompressed)
        return endResponse(
          new fetchAPI.Response(compressed, { headers: { ...headers, 'content-encoding': 'gzip' } }),
        )
      endResponse(new fetchAPI.Response(html, { headers }))
    },
  }
}

/** As bytes, which all who ask are sent: of a text each answer would have a copy, and those who do not read would keep it. */
interface Page {
  html: Uint8Array<ArrayBuffer>
  compressed: Uint8Array<ArrayBuffer>
  hash: string
}

function acceptsGzip(header: string | null): boolean {
  return header !== null && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?![\d.]))/i.test(header)
}

async function render(options: GraphiQLOptions): Promise<Page> {
  // Its 9 MB of source would slow down every start.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = new Uint8Array(Buffer.from(renderGraphiQL(options)))
  const compressed = new Uint8Array(await promisify(gzip)(html))
  return { html, compressed, hash: createHash('sha256').update(html).digest('base64url') }
}
