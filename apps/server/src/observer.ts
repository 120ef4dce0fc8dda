/** A request, as far as those see it who keep count of requests. */
export interface Asked {
  method: string
  path: string
  headers: HeaderReader
}

/** Gives the value of a header, by its name in lower case. */
export interface HeaderReader {
  get(name: string): string | null
}

/** Is told of a request when it is begun; what it gives is told the status of the answer when that is ready to be sent. */
export type Observer = (asked: Asked) => (status: number) => void
