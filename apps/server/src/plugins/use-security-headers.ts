import type { Plugin } from 'graphql-yoga'

const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // Pages of any origin may read the answers: the data is public.
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Tells browsers to take an answer for nothing but what it says it is; a page keeps the policy that it has set. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(HEADERS))
        if (!response.headers.has(name)) response.headers.set(name, value)
    },
  }
}
