import { createEvidence, mayAnswer, type Evidence, type LeftOut } from '@isnad/evidence'
import type { Dialect } from './dialect.ts'
import { chooseWindow, FEW, readIds, readScopes, type ScopesAround } from './evidence-window.ts'
import { Keep } from './keep.ts'
import { readEvidence, type EvidenceFilter, type SomeClaims } from './read-evidence.ts'
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
    const { asked, days, ...all } = filter
    const around = await this.#scopesOf(filter)
    if (around === undefined || around.claims <= FEW) return this.#make(keyOf(all), all)
    const answers = asked && mayAnswer(asked)
    const wanted = answers ? around.scopes.filter(({ scope }) => answers(scope)) : around.scopes
    const leftOut = days && chooseWindow(around, wanted, days)
    return this.#make(keyOf(filter, leftOut), all, async () => ({
      ids: await readIds(this.#dialect.db, wanted, leftOut),
      leftOut,
    }))
  }

  #make(key: string, filter: EvidenceFilter, choose?: () => Promise<SomeClaims>): Promise<Evidence> {
    return this.#evidence.get(key, async () => {
      const read = await readEvidence(this.#dialect, await this.#readWorld(), filter, await choose?.())
      return createEvidence({ ...read, properties: this.#properties })
    })
  }

  async #scopesOf({ subjects, properties, place, days, asked }: EvidenceFilter) {
    if (!(days || asked) || !subjects || !properties || place === undefined) return undefined
    const filter = { subjects, properties, place }
    return this.#scopes.get(keyOf(filter), async () =>
      readScopes(this.#dialect.db, await this.#readWorld(), filter),
    )
  }

  #readWorld(): Promise<World> {
    return this.#world.get('', () => readWorld(this.#dialect.db))
  }
}

function keyOf({ subjects, same, properties, place, asked }: EvidenceFilter, leftOut?: LeftOut): string {
  const { feature, network } = asked ?? {}
  return JSON.stringify([subjects, same, properties, place, feature, network, leftOut?.from, leftOut?.to])
}
