import type { CslItem } from './csl-item.ts'

/** What is used of citation-js, which brings no types. Nothing is ever given to its parsers, which would fetch. */
interface CitationJs {
  plugins: {
    output: { format(name: string, items: readonly CslItem[], options?: object): unknown }
    config: { get(name: string): { format: { checkLabel: boolean; asciiOnly: boolean } } }
  }
}

let loading: Promise<CitationJs> | undefined

/** Loads the library when it is first used: that takes some tenths of a second, which no start should wait for. */
export function citationJs(): Promise<CitationJs> {
  loading ??= load()
  return loading
}

async function load(): Promise<CitationJs> {
  // They are CommonJS: what a module exports is its `default`.
  const core = (await import('@citation-js/core')) as unknown as { default: CitationJs }
  await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')])
  return core.default
}
