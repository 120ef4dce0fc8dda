'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { IsnadError, Release } from '@isnad/sdk'
import { useIsnad } from './provider.ts'

/** What a component has heard of releases. */
export interface Released {
  /** The release that was loaded last since the component is there; none before the first. */
  release: Release | undefined
  /** Why nothing more is heard. What breaks in passing is no reason: the client listens again. */
  error: IsnadError | undefined
}

const NOTHING: Released = { release: undefined, error: undefined }

/**
 * Listens to the server for new releases, and has every answer of the provider's client asked anew that a component shows. One
 * component of an application will do, as each holds a connection; on a server nothing is opened.
 *
 * @example
 * ```tsx
 * const { release } = useRelease()
 * ```
 */
export function useRelease(): Released {
  const { client, name } = useIsnad()
  const cache = useQueryClient()
  const [released, setReleased] = useState(NOTHING)

  useEffect(() => {
    const end = new AbortController()
    const listen = async (): Promise<void> => {
      for await (const release of client.subscribe({ signal: end.signal })) {
        setReleased({ release, error: undefined })
        // It fails only as its queries do, which say so themselves.
        void cache.invalidateQueries({ queryKey: [name] })
      }
    }
    listen().catch((error: IsnadError) => {
      if (!end.signal.aborted) setReleased(({ release }) => ({ release, error }))
    })
    return () => end.abort()
  }, [client, name, cache])

  return released
}
