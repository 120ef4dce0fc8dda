import type { Release, Source, Withdrawal } from '@isnad/schema'

/** A part of a release, as far as its withdrawal goes: of a claim also the source that says it. */
interface Part {
  id: string
  /** Of a claim. */
  source?: string
  /** Of a source. */
  quotedIn?: string
}

/**
 * Finds what took a part back: its own withdrawal, or that of the item, the source or the document that it belongs to.
 *
 * @param was the release that still has the part
 * @param now the release that may have the withdrawal
 */
export function createWithdrawnBy(
  was: { sources: readonly Pick<Source, 'id' | 'quotedIn'>[] },
  now: Pick<Release, 'withdrawals'>,
): (part: Part) => Withdrawal | undefined {
  const withdrawals = new Map(now.withdrawals.map((withdrawal) => [withdrawal.id, withdrawal]))
  const sources = new Map(was.sources.map((source) => [source.id, source]))
  return (part) =>
    wholesOf(part, sources)
      .map((id) => withdrawals.get(id))
      .find((withdrawal) => withdrawal !== undefined)
}

/** Ids of a part and of all that it is in, the nearest first. */
function wholesOf(
  { id, source, quotedIn }: Part,
  sources: ReadonlyMap<string, Pick<Source, 'quotedIn'>>,
): string[] {
  // `<dataset>:<document>.<item>.<property>` is in the item and the document; neither of their names has a full stop.
  const names = id.split('.')
  const byName = names.map((_, index) => names.slice(0, names.length - index).join('.'))
  const quoting = quotedIn ?? (source === undefined ? undefined : sources.get(source)?.quotedIn)
  return [...byName, source, quoting].filter((whole) => whole !== undefined)
}
