import { hash } from 'node:crypto'

/**
 * A set of names that only ever grows, in 16 bytes for each: a million names in 32 MB at most. It keeps 64 bits of a
 * digest; that it takes a new name for an old one has a chance of one in 30 million for a million names.
 */
export class NameSet {
  #slots = new Uint32Array(2048)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** @returns whether the name is new */
  add(name: string): boolean {
    const digest = hash('sha1', name, 'buffer')
    // 0 and 0 marks an empty slot.
    const added = this.#put(digest.readUInt32LE(0) || 1, digest.readUInt32LE(4))
    if (added && ++this.#size * 4 > this.#slots.length) this.#grow()
    return added
  }

  #put(high: number, low: number): boolean {
    const count = this.#slots.length / 2
    for (let slot = low % count; ; slot = (slot + 1) % count) {
      const [h, l] = [this.#slots[slot * 2], this.#slots[slot * 2 + 1]]
      if (h === high && l === low) return false
      if (h !== 0) continue
      this.#slots[slot * 2] = high
      this.#slots[slot * 2 + 1] = low
      return true
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0) this.#put(old[at]!, old[at + 1]!)
  }
}
