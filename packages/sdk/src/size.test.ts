import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** Bytes of a bundle that uses these exports, minified and compressed. It is built for browsers: nothing of Node's. */
async function sizeOf(names: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${names} from './index.ts'`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

describe('the size in a bundle', () => {
  it('of the primitive with its errors is at most 5 kB', async () => {
    expect(await sizeOf('{ createQuery, graphql }')).toBeLessThanOrEqual(5000)
  })

  it('of everything is at most 8 kB', async () => {
    expect(await sizeOf('*')).toBeLessThanOrEqual(8000)
  })
})
