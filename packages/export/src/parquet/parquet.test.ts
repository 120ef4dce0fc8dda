import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { exportRelease } from '../export-release.ts'
import { tablesOf } from '../tables/tables.ts'
import { morocco } from '../test/morocco.ts'
import { INPUT } from '../test/release.ts'

async function files(input = INPUT): Promise<Map<string, ArrayBuffer>> {
  const { files: written } = await exportRelease('parquet', input)
  return new Map(
    written.map(({ name, content }) => {
      if (typeof content === 'string') throw new Error('Parquet is not a text')
      // A copy, so that the buffer begins where the file does.
      return [name, content.slice().buffer]
    }),
  )
}

test.each([
  ['a made-up dataset', () => Promise.resolve(INPUT)],
  ['the first dataset', morocco],
])('of %s every cell of every table is read back', async (_, load) => {
  const input = await load()
  const written = await files(input)
  for (const { name, columns, rows } of tablesOf(input)) {
    const found = await parquetReadObjects({ file: written.get(`${name}.parquet`)! })
    expect(found).toEqual(
      rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, row[i]]))),
    )
  }
})

test('a file says of which release it is', async () => {
  const metadata = parquetMetadata((await files()).get('claims.parquet')!)
  const about = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]))
  expect(about).toMatchObject({
    'isnad:dataset': 'valley',
    'isnad:version': '0.2.0',
    'isnad:licence': 'CC-BY-4.0',
    'isnad:release': 'a'.repeat(64),
  })
})

test('two exports of a release are the same to the byte', async () => {
  const [first, second] = [await files(), await files()]
  for (const [name, bytes] of first)
    expect(Buffer.from(second.get(name)!).equals(Buffer.from(bytes))).toBe(true)
})
