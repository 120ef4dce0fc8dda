import { createContextCache } from '@pothos/core'
import { claimItem, releaseItem, sourceItem, type CitedRelease, type CslItem } from '@isnad/bibliography'
import { pickText, type Text } from '@isnad/schema'
import type { Store } from '@isnad/store'
import type { Context } from './context.ts'

/** What has an item in a bibliography. */
export type CitedType = 'claim' | 'source' | 'dataset'

const loaderOf = createContextCache(({ store }: Context) => new CitationLoader(store))

/** The item of a bibliography for a thing: those of all things of one type are read together, in a few statements. */
export function loadItem(context: Context, type: CitedType, id: string): Promise<CslItem> {
  return loaderOf(context).load(type, id)
}

/** Languages in which a name is looked for, where there is none in the one that is asked for. */
const LANGUAGES = ['en', 'ar-Latn', 'fr']

interface Batch {
  ids: Set<string>
  items: Promise<Map<string, CslItem>>
}

class CitationLoader {
  readonly #store: Store
  readonly #batches = new Map<CitedType, Batch>()

  constructor(store: Store) {
    this.#store = store
  }

  async load(type: CitedType, id: string): Promise<CslItem> {
    let batch = this.#batches.get(type)
    if (batch === undefined) {
      const ids = new Set<string>()
      batch = { ids, items: Promise.resolve().then(() => this.#read(type, ids)) }
      this.#batches.set(type, batch)
    }
    batch.ids.add(id)
    const item = (await batch.items).get(id)
    // It was read a moment ago, so only a load in between takes it away.
    if (item === undefined) throw new Error(`${type} ${id} is there no more`)
    return item
  }

  async #read(type: CitedType, ids: ReadonlySet<string>): Promise<Map<string, CslItem>> {
    this.#batches.delete(type)
    const items = await {
      claim: (some: string[]) => this.#claims(some),
      source: (some: string[]) => this.#sources(some),
      dataset: async (some: string[]) =>
        [...(await this.#releases(some))].map(([id, release]) => [id, releaseItem(release)] as const),
    }[type]([...ids])
    return new Map(items)
  }

  async #claims(ids: string[]) {
    const claims = await this.#store.db.query.claims.findMany({
      where: { id: { in: ids } },
      columns: {
        id: true,
        datasetId: true,
        subjectId: true,
        property: true,
        denied: true,
        deprecated: true,
      },
      with: {
        source: { columns: SOURCE },
        chain: { columns: { agentId: true, unnamed: true, manner: true }, orderBy: { position: 'asc' } },
        citations: {
          columns: { sourceId: true, rendition: true, start: true, end: true, sha256: true },
          orderBy: { ordinal: 'asc' },
        },
      },
    })
    const releases = await this.#releases(claims.map(({ datasetId }) => datasetId))
    const nameOf = await this.#names(
      claims.flatMap(({ subjectId, source, chain }) => [
        subjectId,
        ...named(source),
        ...chain.flatMap(({ agentId }) => agentId ?? []),
      ]),
    )
    return claims.map(
      ({ id, datasetId, subjectId, property, denied, deprecated, source, chain, citations }) => {
        const claim = {
          id,
          subject: subjectId,
          property,
          ...(denied && { denied }),
          ...(deprecated !== null && { deprecated }),
          chain: chain.map(({ agentId, unnamed, manner }) => ({
            ...(agentId !== null && { agent: agentId }),
            ...(unnamed !== null && { unnamed }),
            manner,
          })),
          citations: citations.map(({ sourceId, ...passage }) => ({ source: sourceId, ...passage })),
        }
        return [id, claimItem(claim, cited(source), releases.get(datasetId)!, nameOf)] as const
      },
    )
  }

  async #sources(ids: string[]) {
    const sources = await this.#store.db.query.sources.findMany({
      where: { id: { in: ids } },
      columns: SOURCE,
    })
    const nameOf = await this.#names(sources.flatMap(named))
    return sources.map((source) => [source.id, sourceItem(cited(source), nameOf)] as const)
  }

  /** The releases of datasets that are served, with the day on which they were loaded here. */
  async #releases(datasetIds: string[]): Promise<Map<string, CitedRelease>> {
    const { query } = this.#store.db
    const datasets = await query.datasets.findMany({
      where: { id: { in: [...new Set(datasetIds)] } },
      columns: {
        id: true,
        name: true,
        version: true,
        title: true,
        licence: true,
        maintainers: true,
        hash: true,
      },
    })
    const loaded = await query.releases.findMany({
      where: { id: { in: datasets.map(({ hash }) => hash) } },
      columns: { id: true },
      with: { load: { columns: { loadedAt: true } } },
    })
    const days = new Map(loaded.map(({ id, load }) => [id, load.loadedAt?.slice(0, 'YYYY-MM-DD'.length)]))
    return new Map(
      datasets.map(({ hash, ...dataset }) => {
        const accessed = days.get(hash)
        return [dataset.id, { dataset, hash, ...(accessed !== undefined && { accessed }) }]
      }),
    )
  }

  async #names(ids: string[]): Promise<(id: string, language: string) => string> {
    const labels = await this.#store.db.query.labels.findMany({
      where: { recordId: { in: [...new Set(ids)] }, claimId: { isNull: true } },
      columns: { recordId: true, language: true, text: true },
      orderBy: { recordId: 'asc', ordinal: 'asc' },
    })
    const names = new Map<string, Text>()
    for (const { recordId, language, text } of labels) {
      const known = names.get(recordId) ?? {}
      // The first label of each language is the preferred one.
      names.set(recordId, { [language]: text, ...known })
    }
    return (id, language) => pickText(names.get(id) ?? {}, [language, ...LANGUAGES]) || id
  }
}

const SOURCE = {
  id: true,
  type: true,
  title: true,
  publisherId: true,
  authors: true,
  published: true,
  language: true,
  url: true,
} as const

interface SourceRow {
  id: string
  type: string
  title: Text
  publisherId: string | null
  authors: string[]
  published: string | null
  language: string
  url: string | null
}

function named({ publisherId, authors }: SourceRow): string[] {
  return publisherId === null ? authors : [publisherId, ...authors]
}

function cited({ publisherId, published, url, ...source }: SourceRow) {
  return {
    ...source,
    ...(publisherId !== null && { publisher: publisherId }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
  }
}
