import type { Span, Tracer } from '@opentelemetry/api'
import type { HeaderReader } from '../observer.ts'

export interface TracingOptions {
  /** Where spans are sent, without `/v1/traces`: `http://localhost:4318`. */
  endpoint: string
  /** The name of the service. Default `isnad`. */
  name?: string | undefined
  /** Which part of the requests that no caller traces is traced, from 0 to 1. Default 1. */
  part?: number | undefined
}

/** What a span says of itself. */
export type SpanAttributes = { [name: string]: string | number }

/** A piece of work that is timed. */
export interface Work {
  set(attributes: SpanAttributes): void
  rename(name: string): void
  /** A piece of it; ended by its own `end`. */
  part(name: string): Work
  /** @param failure what went wrong, if anything did */
  end(failure?: string): void
}

export interface Tracing {
  /** Begins the work on a request, which goes on a trace of its caller where there is one. */
  begin(name: string, headers: HeaderReader, attributes: SpanAttributes): Work
  /** Sends what is left, for 5 s at most. */
  stop(): Promise<void>
}

/**
 * Starts sending spans by OTLP over HTTP. The libraries are loaded here and nowhere else, so that a server that sends none
 * does not pay for them. Nothing is registered globally: two servers of one process do not share it.
 */
export async function startTracing({ endpoint, name = 'isnad', part = 1 }: TracingOptions): Promise<Tracing> {
  const api = await import('@opentelemetry/api')
  const sdk = await import('@opentelemetry/sdk-trace')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: 5_000 })
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': name }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(part) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  })
  const tracer: Tracer = provider.getTracer('@isnad/server')

  const work = (span: Span): Work => ({
    set: (attributes) => void span.setAttributes(attributes),
    rename: (to) => void span.updateName(to),
    part: (of) => work(tracer.startSpan(of, {}, api.trace.setSpan(api.ROOT_CONTEXT, span))),
    end(failure) {
      if (failure !== undefined) span.setStatus({ code: api.SpanStatusCode.ERROR, message: failure })
      span.end()
    },
  })
  return {
    begin(span, headers, attributes) {
      const caller = parent(headers.get('traceparent'))
      const context = caller
        ? api.trace.setSpanContext(api.ROOT_CONTEXT, { ...caller, isRemote: true })
        : api.ROOT_CONTEXT
      return work(tracer.startSpan(span, { kind: api.SpanKind.SERVER, attributes }, context))
    },
    async stop() {
      // Of a collector that does not answer nobody waits for the retries.
      const late = new Promise((resolve) => setTimeout(resolve, 5_000).unref())
      await Promise.race([provider.shutdown().catch(() => {}), late])
    },
  }
}

/** @see https://www.w3.org/TR/trace-context/#traceparent-header */
function parent(header: string | null) {
  const parts = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/.exec(header ?? '')
  if (parts === null || /^0+$/.test(parts[1]!) || /^0+$/.test(parts[2]!)) return undefined
  return { traceId: parts[1]!, spanId: parts[2]!, traceFlags: Number.parseInt(parts[3]!, 16) & 1 }
}
