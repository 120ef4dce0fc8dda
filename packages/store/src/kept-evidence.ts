import { createEvidence, type Evidence, type LeftOut } from '@isnad/evidence'
import type { Dialect } from './dialect.ts'
import { chooseWindow, readScopes, type ScopesAround } from './evidence-window.ts'
import { Keep } from './keep.ts'
import { readEvidence, type EvidenceFilter } from './read-evidence.ts'
import type { Registry } from './relations.ts'
import { readWorld, type World } from './world.ts'

/** How many answers about evidence are kept. */
const KEPT = 200

/** The evidence of the releases that are served: kept until another is loaded, and then to be thrown away whole. */
export class KeptEvidence {
  readonly #dialect: Dialect
  readonly #properties: Registry
  readonly #world = new Keep<World>(1)
  readonly #scopes = new Keep<ScopesAround>(KEPT)
  readonly #evidence = new Keep<Evidence>(KEPT)

  constructor(dialect: Dialect, properties: Registry) {
    this.#dialect = dialect
    this.#properties = properties
  }

  async read(filter: EvidenceFilter): Promise<Evidence> {
    const leftOut = await this.#leftOut(filter)
    return this.#evidence.get(keyOf(filter, leftOut), async () => {
      const read = await readEvidence(this.#dialect, await this.#readWorld(), filter, leftOut)
      return createEvidence({ ...read, properties: this.#properties })
    })
  }

  async #leftOut(filter: EvidenceFilter): Promise<LeftOut | undefined> {
    const { subjects, properties, place, days } = filter
    if (!days || !subjects || !properties || place === undefined) return undefined
    const scopes = await this.#scopes.get(keyOf(filter), async () =>
      readScopes(this.#dialect.db, await this.#readWorld(), { subjects, properties, place }),
    )
    return chooseWindow(scopes, days)
  }

  #readWorld(): Promise<World> {
    return this.#world.get('', () => readWorld(this.#dialect.db))
  }
}

function keyOf({ subjects, same, properties, place }: EvidenceFilter, leftOut?: LeftOut): string {
  return JSON.stringify([subjects, same, properties, place, leftOut?.from, leftOut?.to])
}
