/** One event of a stream. */
export interface ServerEvent {
  /** Empty where the stream names none. */
  type: string
  data: string
  /** The last id that the stream has given. */
  id: string | undefined
}

/**
 * Reads the events of a stream, after the HTML standard (Server-sent events). What says nothing is told too:
 * comments are what keeps a quiet stream alive. A line ends
 * in a line feed, as every server writes it, and not in a carriage return alone.
 *
 * @param read gives the next bytes of the stream
 */
export async function* readEvents(
  read: () => Promise<ReadableStreamReadResult<Uint8Array>>,
): AsyncGenerator<ServerEvent, void> {
  const decoder = new TextDecoder()
  let buffer = ''
  let type = ''
  let data: string[] = []
  let id: string | undefined
  for (;;) {
    const { value: chunk, done } = await read()
    if (done) return
    buffer += decoder.decode(chunk, { stream: true })
    const lines = buffer.split(/\r?\n/)
    buffer = lines.pop() as string
    for (const line of lines) {
      const [field, value = ''] = line.split(/: ?(.*)/s)
      if (field === 'event') type = value
      else if (field === 'data') data.push(value)
      else if (field === 'id') id = value
      else if (line === '') {
        yield { type, data: data.join('\n'), id }
        type = ''
        data = []
      }
    }
  }
}
