'use client'
import type { Client } from '@isnad/sdk'
import { createContext, createElement, useContext, useMemo, type ReactNode } from 'react'
import { isnadQueries, type Queries } from './queries.ts'

/** What hooks ask: a client, and its questions as options of TanStack Query. */
export interface Isnad {
  /** The client. */
  client: Client
  /** Its questions as options of TanStack Query. */
  queries: Queries
  /** Its name in the cache, with which the keys of its answers begin. */
  name: string
}

const Context = createContext<Isnad | undefined>(undefined)

/** What {@link IsnadProvider} is given. */
export interface IsnadProviderProps {
  /** The client that the hooks ask. Make it once, outside of any component. */
  client: Client
  /** Its name in the cache, where an application has several clients. Default `isnad`. */
  name?: string | undefined
  /** What may use the hooks. */
  children?: ReactNode
}

/**
 * Gives the hooks below it their client. It stands within the `QueryClientProvider` of TanStack Query.
 *
 * @example
 * ```tsx
 * <QueryClientProvider client={queryClient}>
 *   <IsnadProvider client={isnad}>{children}</IsnadProvider>
 * </QueryClientProvider>
 * ```
 */
export function IsnadProvider({ client, name = 'isnad', children }: IsnadProviderProps): ReactNode {
  const value = useMemo(() => ({ client, name, queries: isnadQueries(client, name) }), [client, name])
  return createElement(Context.Provider, { value }, children)
}

/**
 * The client of the {@link IsnadProvider} above, and its questions as options.
 *
 * @throws Error where there is none above
 */
export function useIsnad(): Isnad {
  const isnad = useContext(Context)
  if (!isnad) throw new Error('No IsnadProvider above: wrap the component in <IsnadProvider client={…}>')
  return isnad
}
