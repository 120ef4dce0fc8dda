import { getOperationAST, type DocumentNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Asked, Observer } from '../observer.ts'
import { requestId } from '../request-id.ts'
import type { Tracing, Work } from '../tracing/start-tracing.ts'

/**
 * Traces requests for the API, with parsing, validation and execution as parts; an answer that was kept has none of them.
 * Never what was asked: documents and variables are the reader's own; the name of an operation is told.
 */
export function useTracing(endpoint: string, { begin }: Pick<Tracing, 'begin'>): Plugin {
  const requests = new WeakMap<Request, Work>()
  const workOf = (context: unknown) => {
    // Yoga puts the request into every context.
    const { request } = context as { request?: Request }
    return request && requests.get(request)
  }
  return {
    onRequest({ request, url }) {
      const { method, headers } = request
      if (url.pathname === endpoint)
        requests.set(request, beginWork(begin, { method, path: endpoint, headers }))
    },
    onParse({ context }) {
      const part = workOf(context)?.part('graphql.parse')
      return ({ result }) => part?.end(result instanceof Error ? 'GRAPHQL_PARSE_FAILED' : undefined)
    },
    onValidate({ context }) {
      const part = workOf(context)?.part('graphql.validate')
      return ({ valid }) => part?.end(valid ? undefined : 'GRAPHQL_VALIDATION_FAILED')
    },
    onExecute({ args }) {
      const work = workOf(args.contextValue)
      // The document was parsed and is valid here.
      const operation = getOperationAST(args.document as DocumentNode, args.operationName)
      if (work === undefined || !operation) return
      const name = operation.name?.value
      work.rename(name === undefined ? operation.operation : `${operation.operation} ${name}`)
      work.set({
        'graphql.operation.type': operation.operation,
        ...(name && { 'graphql.operation.name': name }),
      })
      const part = work.part('graphql.execute')
      return {
        onExecuteDone({ result }) {
          const code = 'errors' in result ? result.errors?.[0]?.extensions['code'] : undefined
          part.end(typeof code === 'string' ? code : undefined)
        },
      }
    },
    onResponse({ request, response }) {
      const work = requests.get(request)
      if (work) endWork(work, response.status)
    },
  }
}

/** Traces a request that has no parts. */
export function traceRequests({ begin }: Pick<Tracing, 'begin'>): Observer {
  return (asked) => {
    const work = beginWork(begin, asked)
    return (status) => endWork(work, status)
  }
}

function beginWork(begin: Tracing['begin'], { method, path, headers }: Asked): Work {
  const id = requestId()
  return begin(`${method} ${path}`, headers, {
    'http.request.method': method,
    'url.path': path,
    ...(id !== undefined && { 'isnad.request_id': id }),
  })
}

function endWork(work: Work, status: number): void {
  work.set({ 'http.response.status_code': status })
  work.end(status >= 500 ? String(status) : undefined)
}
