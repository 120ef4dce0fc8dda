// @vitest-environment node
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

it('adds at most 3 kB to its peers, minified and compressed', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './index.ts'`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['@isnad/sdk', '@tanstack/react-query', 'react'],
  })
  const { length } = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 })
  expect(length).toBeGreaterThan(500)
  expect(length).toBeLessThanOrEqual(3000)
})
