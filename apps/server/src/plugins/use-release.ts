import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { releaseName, StoreError, type Served, type Store } from '@isnad/store'

/** In a request: answer from these releases or not at all. In an answer: the releases that it is from. */
export const RELEASE_HEADER = 'isnad-release'

/** Longer lists of releases are not told: proxies cut headers, and `datasets` has them all. */
const LONGEST = 4_000
/** Most releases that one request may ask for. */
const MOST = 100

export interface ReleaseHeader {
  plugin: Plugin
  /** Is told what the answer to a request is from. */
  record: (request: Request, served: Served) => void
}

/**
 * Lets a client say from which releases it wants its answer, each by its hash, as `dataset@version` or as answers name it,
 * with commas between them; where another is served, it gets 412 and `RELEASE_NOT_SERVED`. Every answer says what it is
 * from. A look at the header is part of making the answer, so that no load can come between the two: see `useExactCache`.
 */
export function createReleaseHeader(store: Pick<Store, 'checkRelease'>): ReleaseHeader {
  const servedTo = new WeakMap<Request, Served>()
  return {
    record: (request, served) => void servedTo.set(request, served),
    plugin: {
      onParams({ request, paramsHandler, setParamsHandler }) {
        const asked = releasesOf(request)
        if (asked.length === 0) return
        setParamsHandler(async (payload) => {
          try {
            if (asked.length > MOST) throw tooMany(asked.length)
            for (const release of asked) await store.checkRelease(release)
          } catch (error) {
            return { errors: [refused(error)] }
          }
          return paramsHandler(payload)
        })
      },
      onResponse({ request, response }) {
        const served = servedTo.get(request)
        if (served === undefined) return
        response.headers.append('vary', RELEASE_HEADER)
        const names = served.releases.map(releaseName).join(', ')
        if (names.length <= LONGEST) response.headers.set(RELEASE_HEADER, names)
      },
    },
  }
}

/** The releases that a request asks for. */
function releasesOf(request: Request): string[] {
  const header = request.headers.get(RELEASE_HEADER) ?? ''
  return header.split(',').flatMap((release) => release.trim() || [])
}

function tooMany(actual: number): GraphQLError {
  return new GraphQLError(
    `a request asks for at most ${MOST} releases, and this one for ${actual}; ask for fewer`,
    {
      extensions: { code: 'BAD_ARGUMENT', limit: MOST, actual, http: { status: 400 } },
    },
  )
}

function refused(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  if (!(error instanceof StoreError) || error.code !== 'RELEASE_NOT_SERVED') throw error
  const { code, message, candidates } = error
  return new GraphQLError(message, { extensions: { code, candidates, http: { status: 412 } } })
}
