import { ImportError } from './import-error.ts'

/** A file of the package is closed once it has this many characters: well within what the reader of packages takes. */
const SHARD_LENGTH = 400_000

/** A folder of a package has no more files. */
const MAX_FILES = 10_000

/**
 * A list that is written as one file or as many: each has a head and then an item on each line, and no more of it is
 * kept in memory than one file.
 */
export class Shards {
  readonly #write: (file: string, content: string) => Promise<void>
  readonly #name: (number: number) => string
  readonly #head: string
  #lines: string[] = []
  #length = 0
  #files = 0
  #first: string | undefined

  /**
   * @param name the path of the file of a number, from 1
   * @param head what every file begins with, but the first
   */
  constructor(
    write: (file: string, content: string) => Promise<void>,
    name: (number: number) => string,
    head: string,
  ) {
    this.#write = write
    this.#name = name
    this.#head = head
  }

  /**
   * Adds what belongs together, and stands in one file.
   *
   * @returns a promise where a file has to be written first
   */
  add(lines: readonly string[]): Promise<void> | undefined {
    for (const line of lines) {
      this.#lines.push(line)
      this.#length += line.length
    }
    return this.#length > SHARD_LENGTH ? this.#close() : undefined
  }

  /**
   * Writes what is left.
   *
   * @param head the head of the first file, which may be known only now
   */
  async finish(head = this.#head): Promise<void> {
    if (this.#lines.length > 0 || this.#files === 0) await this.#close()
    if (this.#first !== undefined) await this.#write(this.#name(1), head + this.#first)
  }

  async #close(): Promise<void> {
    const body = this.#lines.length === 0 ? ' []\n' : `\n${this.#lines.join('')}`
    this.#lines = []
    this.#length = 0
    this.#files += 1
    if (this.#files > MAX_FILES)
      throw new ImportError(
        'TOO_MANY_FILES',
        `the package would have more than ${MAX_FILES} files`,
        'divide the file',
      )
    // The first is kept until its head is known.
    if (this.#files === 1) this.#first = body
    else await this.#write(this.#name(this.#files), this.#head + body)
  }
}
