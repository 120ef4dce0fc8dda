import { withdrawalsFileSchema, type Withdrawal, type WithdrawalsFile } from '@isnad/schema'
import type { AuthoredFile } from './authored.ts'
import { readPackageFile } from './files.ts'
import { readYaml } from './read-yaml.ts'
import type { Usable } from './shape.ts'

const FILE = 'withdrawals.yaml'

/** Reads `withdrawals.yaml`, where there is one. */
export async function readWithdrawals(root: string): Promise<AuthoredFile<WithdrawalsFile> | undefined> {
  return 'missing' in (await readPackageFile(root, FILE))
    ? undefined
    : readYaml(root, FILE, withdrawalsFileSchema)
}

/** The whole ids of what a dataset took back, as its authors wrote them: of an item without the names of its claims. */
export function withdrawnIds(dataset: string, file: Usable<WithdrawalsFile> | undefined): Set<string> {
  const withdrawals = file?.withdrawals ?? []
  return new Set(
    withdrawals.flatMap((withdrawal) =>
      withdrawal?.id === undefined ? [] : [`${dataset}:${withdrawal.id}`],
    ),
  )
}

/** Whether a thing, or something that it is a part of, was taken back. */
export function isWithdrawn(withdrawn: ReadonlySet<string>, ...ids: string[]): boolean {
  return ids.some((id) => withdrawn.has(id))
}

/** A part of a release with the ids of what it is a part of: a claim with those of its item, its source and its document. */
export interface Withdrawable<T> {
  content: T
  within: readonly string[]
}

/**
 * Divides the parts of a release into those that stay and those that were taken back, by themselves or with what they are
 * a part of. A tombstone is left of each, and of what no file holds any more.
 */
export class Withdrawals {
  readonly #authored: Map<string, Withdrawal>
  readonly #tombstones: Map<string, Withdrawal>

  constructor(dataset: string, file: WithdrawalsFile | undefined) {
    const entries = (file?.withdrawals ?? []).map((withdrawal) => ({
      ...withdrawal,
      id: `${dataset}:${withdrawal.id}`,
    }))
    this.#authored = new Map(entries.map((withdrawal) => [withdrawal.id, withdrawal]))
    this.#tombstones = new Map(this.#authored)
  }

  /** Those that stay. */
  keep<T extends { id: string }>(parts: readonly Withdrawable<T>[]): T[] {
    return parts.filter((part) => !this.#bury(part)).map(({ content }) => content)
  }

  /** What is left of those that do not. */
  tombstones(): Withdrawal[] {
    return [...this.#tombstones.values()]
  }

  #bury({ content: { id }, within }: Withdrawable<{ id: string }>): boolean {
    const by = [id, ...within].find((candidate) => this.#authored.has(candidate))
    if (by === undefined) return false
    this.#tombstones.set(id, { ...this.#authored.get(by)!, id })
    // An item has no id of its own in a release: its claims stand for it. Their ids go on with a full stop.
    if (id.startsWith(`${by}.`) && by.includes('.')) this.#tombstones.delete(by)
    return true
  }
}
