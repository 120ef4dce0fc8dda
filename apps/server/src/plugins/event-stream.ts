/** What a stream of events is fed by. */
export interface EventStreamOptions<THeard extends { sequence: number }> {
  /** The answer to what was heard, as JSON. */
  answer: (heard: THeard) => Promise<string>
  onEnd: () => void
  /** After how many milliseconds a client that was cut off is to come again. */
  retry: number
}

type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const ALIVE = encoder.encode(':\n\n')

/**
 * How many bytes may wait for a client that does not read, before it is cut off; one answer more than that, whatever its
 * size. It hears what it missed when it comes again.
 */
const WAITING = 64 * 1024

/** One client's stream of server-sent events (WHATWG HTML, 9.2). */
export class EventStream<THeard extends { sequence: number } = { sequence: number }> {
  readonly body: ReadableStream<Bytes>
  readonly #source: AsyncIterator<THeard>
  readonly #options: EventStreamOptions<THeard>
  #controller: ReadableStreamDefaultController<Bytes> | undefined

  constructor(source: AsyncIterator<THeard>, options: EventStreamOptions<THeard>) {
    this.#source = source
    this.#options = options
    this.body = new ReadableStream<Bytes>(
      {
        start: (controller) => {
          this.#controller = controller
          // Some browsers take an answer for begun only when something has come.
          this.#send(`retry: ${options.retry}\n:\n\n`)
          void this.#pump()
        },
        cancel: () => void this.#close(),
      },
      { highWaterMark: WAITING, size: ({ byteLength }) => byteLength },
    )
  }

  /** A sign of life, which clients do not see. */
  comment(): void {
    if ((this.#controller?.desiredSize ?? 0) > 0) this.#controller?.enqueue(ALIVE)
  }

  /**
   * Ends. Without a reason, all has been said, and `complete` tells the client not to come again; with one, the client is to
   * come again and hear the rest, as it does when a stream breaks.
   */
  end(reason?: string): void {
    this.#send(reason === undefined ? 'event: complete\ndata:\n\n' : `: ${reason}\n\n`)
    const controller = this.#close()
    controller?.close()
  }

  async #pump(): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await this.#source.next()
        if (done) return this.end()
        const text = await this.#options.answer(value)
        if (this.#controller === undefined) return
        if ((this.#controller.desiredSize ?? 0) <= 0) return this.end('this client does not read; come again')
        this.#send(`id: ${value.sequence}\nevent: next\ndata: ${text}\n\n`)
      }
    } catch {
      // What fails for one answer fails in it; here the database is gone for good, or the store is closed.
      this.end('what was heard could not be told; come again')
    }
  }

  #send(text: string): void {
    this.#controller?.enqueue(encoder.encode(text))
  }

  #close(): ReadableStreamDefaultController<Bytes> | undefined {
    const controller = this.#controller
    this.#controller = undefined
    if (controller === undefined) return undefined
    void this.#source.return?.()
    this.#options.onEnd()
    return controller
  }
}
