/**
 * Keeps what is dear to make, under texts: the answers used last, so many at most. Whoever asks while one is being made waits
 * for it. What fails is forgotten, so that the next question makes it anew.
 */
export class Keep<TMade> {
  readonly #most: number
  readonly #made = new Map<string, Promise<TMade>>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, make: () => Promise<TMade>): Promise<TMade> {
    const known = this.#made.get(key)
    const kept = known ?? make()
    // The newest stands last, so that the first is the one that was not used for longest.
    this.#made.delete(key)
    this.#made.set(key, kept)
    if (this.#made.size > this.#most) this.#made.delete(this.#made.keys().next().value!)
    if (known === undefined)
      kept.catch(() => {
        if (this.#made.get(key) === kept) this.#made.delete(key)
      })
    return kept
  }
}
