import type { Plugin } from 'graphql-yoga'

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Isnad</title>
<style>body{font:17px/1.5 system-ui,sans-serif;max-width:36em;margin:4em auto;padding:0 1em}</style>
<h1>Isnad <span lang="ar">إسناد</span></h1>
<p>Was this service available on this network, in this place, at this time? Who says so, who says otherwise, and how
many independent witnesses is that?</p>
<ul>
<li><a href="/graphql">Ask with GraphQL</a>, the first question ready to run</li>
<li><a href="/health">The datasets that are served</a>, each with its version and hash</li>
</ul>
`

/** Serves a short page at `/`, and says where the API is to whoever asks for a path that is not there. */
export function useLandingPage(endpoints: readonly string[]): Plugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      const path = url.pathname.replace(/(?<=.)\/$/, '')
      if (endpoints.includes(path)) return
      if (path === '/') {
        const headers = {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        }
        endResponse(new fetchAPI.Response(PAGE, { headers }))
      } else {
        const body = `There is nothing at this address. The API is at ${endpoints[0]}\n`
        endResponse(
          new fetchAPI.Response(body, {
            status: 404,
            headers: { 'content-type': 'text/plain; charset=utf-8' },
          }),
        )
      }
    },
  }
}
