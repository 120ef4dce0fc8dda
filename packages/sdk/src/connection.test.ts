import { describe, expect, it } from 'vitest'
import { createConnection, type ServerPage } from './connection.ts'
import { InputError, PagingError } from './errors.ts'

/** A list of so many numbers, and what was asked of it. Its cursors are the numbers. */
function numbers(count: number) {
  const asked: { first: number; after: string | undefined }[] = []
  const readPage = async (first: number, after: string | undefined): Promise<ServerPage<number>> => {
    asked.push({ first, after })
    const begin = after === undefined ? 0 : Number(after) + 1
    const nodes = Array.from({ length: Math.min(first, count - begin) }, (_, index) => begin + index)
    const last = nodes.at(-1)
    return {
      nodes,
      pageInfo: { hasNextPage: begin + first < count, endCursor: last === undefined ? null : String(last) },
    }
  }
  return { asked, readPage }
}

describe('a list', () => {
  it('asks for nothing until it is read', () => {
    const { asked, readPage } = numbers(3)
    createConnection(readPage)
    expect(asked).toEqual([])
  })

  it('gives every entry once, in order, over any number of pages', async () => {
    const { asked, readPage } = numbers(120)
    const seen: number[] = []
    for await (const entry of createConnection(readPage)) seen.push(entry)
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => index))
    expect(asked).toEqual([
      { first: 50, after: undefined },
      { first: 50, after: '49' },
      { first: 50, after: '99' },
    ])
  })

  it('asks for no page that is not reached', async () => {
    const { asked, readPage } = numbers(120)
    for await (const entry of createConnection(readPage, { pageSize: 10 })) if (entry === 9) break
    expect(asked).toHaveLength(1)
  })

  it('ends with its signal between two entries of a page, and asks for no more', async () => {
    const { asked, readPage } = numbers(120)
    const end = new AbortController()
    const seen: number[] = []
    const reading = (async () => {
      for await (const entry of createConnection(readPage, { signal: end.signal })) {
        seen.push(entry)
        if (entry === 3) end.abort('enough')
      }
    })()
    await expect(reading).rejects.toMatchObject({ code: 'ABORTED', cause: 'enough' })
    expect(seen).toEqual([0, 1, 2, 3])
    expect(asked).toHaveLength(1)
  })

  it('goes on from the cursor of any page, be it the empty one', async () => {
    for await (const { endCursor } of createConnection(numbers(0).readPage).byPage())
      expect(await createConnection(numbers(2).readPage, { after: endCursor }).toArray()).toEqual([0, 1])
  })

  it('begins anew with each loop', async () => {
    const list = createConnection(numbers(3).readPage)
    expect(await list.toArray()).toEqual(await list.toArray())
  })

  it('can be read by page, and gone on with from a cursor', async () => {
    const { readPage } = numbers(5)
    const pages = []
    for await (const page of createConnection(readPage, { pageSize: 2 }).byPage()) pages.push(page)
    expect(pages).toEqual([
      { nodes: [0, 1], endCursor: '1', hasNextPage: true },
      { nodes: [2, 3], endCursor: '3', hasNextPage: true },
      { nodes: [4], endCursor: '4', hasNextPage: false },
    ])
    expect(await createConnection(readPage, { after: '3' }).toArray()).toEqual([4])
  })

  it('an empty list is one empty page', async () => {
    expect(await createConnection(numbers(0).readPage).toArray()).toEqual([])
  })

  it('a page without entries that has a next one is passed over', async () => {
    const pages: { [after: string]: ServerPage<number> } = {
      '': { nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'a' } },
      a: { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'b' } },
      b: { nodes: [2], pageInfo: { hasNextPage: false, endCursor: 'c' } },
    }
    const list = createConnection(async (_, after) => pages[after ?? ''] as ServerPage<number>)
    expect(await list.toArray()).toEqual([1, 2])
  })
})

describe('toArray', () => {
  it('holds no more than its limit, and asks for no more', async () => {
    const { asked, readPage } = numbers(120)
    expect(await createConnection(readPage, { pageSize: 10 }).toArray({ limit: 13 })).toHaveLength(13)
    expect(asked.map(({ first }) => first)).toEqual([10, 3])
  })

  it('with a limit of 0 asks for nothing', async () => {
    const { asked, readPage } = numbers(1)
    expect(await createConnection(readPage).toArray({ limit: 0 })).toEqual([])
    expect(asked).toEqual([])
  })

  it.each([[-1], [1.5], [NaN]])('refuses a limit of %d', async (limit) => {
    await expect(createConnection(numbers(1).readPage).toArray({ limit })).rejects.toThrow(InputError)
  })
})

describe('limits', () => {
  it.each([[0], [101], [2.5], [NaN], [Infinity]])(
    'a page of %d is refused, with what is allowed',
    (pageSize) => {
      expect(() => createConnection(numbers(1).readPage, { pageSize })).toThrow(
        `\`pageSize\` must be a whole number from 1 to 100, not ${pageSize}`,
      )
    },
  )

  it.each<[string, (string | null)[]]>([
    ['does not move', ['a', 'a']],
    ['is not there', [null]],
    ['comes back later', ['a', 'b', 'a']],
    ['is where the list began', ['start']],
  ])('a list whose cursor %s ends with an error, and not never', async (_, cursors) => {
    let read = 0
    const list = createConnection(
      async () => ({ nodes: [read], pageInfo: { hasNextPage: true, endCursor: cursors[read++] ?? null } }),
      { after: 'start' },
    )
    const seen: number[] = []
    const reading = (async () => {
      for await (const entry of list) seen.push(entry)
    })()
    await expect(reading).rejects.toThrow(PagingError)
    expect(seen).toEqual(cursors.map((_cursor, index) => index))
  })
})
