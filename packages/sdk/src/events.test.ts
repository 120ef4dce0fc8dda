import { describe, expect, it } from 'vitest'
import { readEvents, type ServerEvent } from './events.ts'

const encoder = new TextEncoder()

async function read(...chunks: Uint8Array[]): Promise<ServerEvent[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  const reader = stream.getReader()
  const events: ServerEvent[] = []
  for await (const event of readEvents(() => reader.read())) events.push(event)
  return events
}

const text = [
  ': a sign of life',
  'event: next',
  'id: 7',
  'data: {"a":',
  'data: "é"}',
  '',
  'data',
  'unknown: x',
  'retry: 10',
  '',
  '',
  'event:complete',
  'id:',
  '',
  'data: never ended',
].join('\n')

const events = [
  { type: 'next', data: '{"a":\n"é"}', id: '7' },
  { type: '', data: '', id: '7' },
  { type: '', data: '', id: '7' },
  { type: 'complete', data: '', id: '' },
]

describe('a stream of events', () => {
  it.each([
    ['\n', text],
    ['\r\n', text.replaceAll('\n', '\r\n')],
  ])('is read with lines that end in %j', async (_, written) => {
    expect(await read(encoder.encode(written))).toEqual(events)
  })

  it.each([1, 2, 3, 7])('is read however it is cut, even in the middle of a letter: %d', async (size) => {
    const bytes = encoder.encode(text.replaceAll('\n', '\r\n'))
    const chunks = []
    for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size))
    expect(await read(...chunks)).toEqual(events)
  })
})
