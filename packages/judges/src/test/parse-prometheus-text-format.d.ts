declare module 'parse-prometheus-text-format' {
  /** The families of a text of Prometheus; an Error where it is none. */
  export default function parsePrometheusTextFormat(text: string): unknown
}
