import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Check, Finding } from '../finding.ts'
import { ROOT } from '../pack.ts'
import { isDataset, textOf, type Tarball } from '../tarball.ts'

/** Files that have no business in a published package. */
const UNWANTED: [RegExp, string][] = [
  [/\.(test|test-d|bench)\.\w+(\.map)?$|(^|\/)(tests?|fixtures|__tests__|__snapshots__)\//, 'is of a test'],
  [
    /\.tsbuildinfo$|(^|\/)(tsconfig[^/]*\.json|vitest\.config\.\w+|turbo\.json|\.npmrc|\.env)/,
    'is of the workspace',
  ],
  [/\.d\.ts\.map$/, 'leads to sources that are not published'],
]

/** Files that every package has. */
const WANTED = ['package.json', 'README.md', 'LICENSE']

/** What a built dataset has. */
const BUILT = [
  'dataset.yaml',
  'dist/dataset.ndjson',
  'dist/RELEASE',
  'dist/dataset.schema.json',
  'dist/datapackage.json',
]

/** An absolute path of somebody's machine. */
const MACHINE_PATH =
  /(?:file:\/\/\/|["'\s(:](?:\/(?:home|Users|root|work|tmp|builds|runner)\/[\w.-]+\/|[A-Z]:\\\\?[\w.-]+))/

/** Our own rules: everything is in the package that should be, and nothing else. */
export const contentsCheck: Check = {
  name: 'contents',
  find: (tarball) => [...missing(tarball), ...unwanted(tarball), ...paths(tarball), ...maps(tarball)],
}

function* missing(tarball: Tarball): Generator<Finding> {
  const wanted = [...WANTED, ...(isDataset(tarball) ? BUILT : [])]
  for (const file of wanted)
    if (!tarball.files.has(file))
      yield { code: 'MISSING_FILE', message: `${file} is missing: add it, and name it under \`files\`` }
  const { exports, bin } = tarball.manifest
  if (exports && ![...tarball.files.keys()].some((file) => file.endsWith('.d.ts')))
    yield { code: 'NO_TYPES', message: 'there is no .d.ts file: build the package first' }
  for (const [command, file] of Object.entries(bin ?? {}))
    if (!textOf(tarball, file.replace(/^\.\//, ''))?.startsWith('#!'))
      yield {
        code: 'BAD_BIN',
        message: `${file}, the command ${command}, is missing or does not begin with #!`,
      }
}

function* unwanted({ files }: Tarball): Generator<Finding> {
  const published = [...files.keys()].filter((file) => !file.startsWith('template/'))
  for (const [pattern, why] of UNWANTED) {
    const [first, ...others] = published.filter((file) => pattern.test(file))
    if (first === undefined) continue
    const more = others.length > 0 ? ` (and ${others.length} more)` : ''
    yield { code: 'UNWANTED_FILE', message: `${first}${more} ${why}: leave it out of \`files\`` }
  }
}

function* paths(tarball: Tarball): Generator<Finding> {
  for (const file of tarball.files.keys()) {
    if (!/\.(js|ts|map|json|md)$/.test(file) || file.startsWith('dist/dataset')) continue
    const found = MACHINE_PATH.exec(textOf(tarball, file) ?? '')
    if (found)
      yield { code: 'MACHINE_PATH', message: `${file} has ${found[0].trim()}, a path of one machine` }
  }
}

function* maps(tarball: Tarball): Generator<Finding> {
  for (const file of tarball.files.keys()) {
    if (!file.startsWith('dist/') || !file.endsWith('.js')) continue
    const map = /^\/\/# sourceMappingURL=(?!data:)(.+)$/m.exec(textOf(tarball, file) ?? '')?.[1]
    if (!map) continue
    const text = textOf(tarball, file.replace(/[^/]+$/, map))
    if (text === undefined) {
      yield { code: 'NO_MAP', message: `${file} names ${map}, which is not in the package` }
      continue
    }
    const { sources, sourcesContent = [] } = JSON.parse(text) as SourceMap
    const gone = sources.find((source) => !existsSync(join(ROOT, tarball.directory, dirname(file), source)))
    if (gone !== undefined)
      yield {
        code: 'STALE_FILE',
        message: `${file} was built from ${gone}, which is gone: run \`npm run build -- --force\``,
      }
    else if (sources.some((_, index) => typeof sourcesContent[index] !== 'string'))
      yield { code: 'NO_SOURCES', message: `${file}.map has no sources: set \`inlineSources\`` }
  }
}

/** The part of a source map that matters here. */
interface SourceMap {
  sources: string[]
  sourcesContent?: (string | null)[]
}
