import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, renderHook, type RenderHookResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Client } from '@isnad/sdk'
import { IsnadProvider } from '../provider.ts'

// The first answer over a dataset takes more than a second on a busy machine.
configure({ asyncUtilTimeout: 20_000 })

/** The providers of an application, around what is tested. */
export function Providers({
  client,
  cache,
  children,
}: {
  client: Client
  cache: QueryClient
  children: ReactNode
}): ReactNode {
  return (
    <QueryClientProvider client={cache}>
      <IsnadProvider client={client}>{children}</IsnadProvider>
    </QueryClientProvider>
  )
}

/** Renders a hook below the providers of an application, with a cache of its own. */
export function renderWith<TResult>(
  client: Client,
  hook: () => TResult,
  cache = new QueryClient(),
): RenderHookResult<TResult, unknown> {
  return renderHook(hook, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <Providers client={client} cache={cache}>
        {children}
      </Providers>
    ),
  })
}
