import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Check, Finding } from '../finding.ts'
import { textOf, type Tarball } from '../tarball.ts'

/** What a bundle of these exports may weigh, in bytes, minified and compressed. */
interface Limit {
  /** The names that an application imports; `*` for all. */
  names: string
  limit: number
  /** What the application has anyway. */
  external?: string[]
}

const LIMITS: { [name: string]: Limit[] } = {
  '@isnad/sdk': [
    { names: '{ createQuery, graphql }', limit: 5000 },
    { names: '{ createQuery, availability }', limit: 5000 },
    { names: '*', limit: 8000 },
  ],
  '@isnad/react': [{ names: '*', limit: 3000, external: ['@isnad/sdk', '@tanstack/react-query', 'react'] }],
}

/** Packages that go into web pages stay small, and bring no graphql-js. */
export const sizeCheck: Check = {
  name: 'size',
  async find(tarball) {
    const limits = LIMITS[tarball.manifest.name]
    if (!limits) return undefined
    const findings = await Promise.all(limits.map((limit) => exceeds(tarball, limit)))
    return findings.flat()
  },
  async note(tarball) {
    const limits = LIMITS[tarball.manifest.name] ?? []
    const sizes = await Promise.all(limits.map(async (limit) => inKb(await weigh(tarball, limit))))
    return `${sizes.join(', ')} kB`
  },
}

/** What the bundle of an entry point's exports weighs, of the packed files and nothing else. */
export async function weigh(
  tarball: Tarball,
  { names, external = [] }: Omit<Limit, 'limit'>,
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from 'package:dist/index.js'` },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external,
    logLevel: 'silent',
    plugins: [
      {
        name: 'tarball',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(package:|\.)/ }, ({ path, importer }) => ({
            path: path.startsWith('.')
              ? new URL(path, `file:///${importer}`).pathname.slice(1)
              : path.replace('package:', ''),
            namespace: 'tarball',
            sideEffects: false,
          }))
          onLoad({ filter: /.*/, namespace: 'tarball' }, ({ path }) => ({
            contents: textOf(tarball, path),
          }))
        },
      },
    ],
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

async function exceeds(tarball: Tarball, { limit, ...what }: Limit): Promise<Finding[]> {
  try {
    const size = await weigh(tarball, what)
    if (size <= limit) return []
    return [
      {
        code: 'TOO_LARGE',
        message: `\`export ${what.names}\` weighs ${inKb(size)} kB compressed, and may weigh ${inKb(limit)}`,
      },
    ]
  } catch (error) {
    return [
      {
        code: 'NO_BUNDLE',
        message: `${what.names} cannot be bundled for browsers: ${(error as Error).message}`,
      },
    ]
  }
}

function inKb(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
