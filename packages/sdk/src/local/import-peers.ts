import { InputError } from '../errors.ts'

const packages = {
  dataset: ['@isnad/dataset', () => import('@isnad/dataset')],
  schema: ['@isnad/graphql', () => import('@isnad/graphql')],
  store: ['@isnad/store', () => import('@isnad/store')],
  graphql: ['graphql', () => import('graphql')],
} as const

type Packages = typeof packages

/** The packages that answer in the place of a server. */
export type Peers = { [TName in keyof Packages]: Awaited<ReturnType<Packages[TName][1]>> }

type Importers = { readonly [name: string]: readonly [specifier: string, load: () => Promise<unknown>] }

/**
 * Imports what only the local client needs, and which is therefore installed only by those who use it.
 *
 * @throws InputError that names what to install
 */
export async function importPeers(importers: Importers = packages): Promise<Peers> {
  const missing: string[] = []
  const imported: { [name: string]: unknown } = {}
  for (const [name, [specifier, load]] of Object.entries(importers))
    try {
      imported[name] = await load()
    } catch (error) {
      if (!isMissing(error, specifier)) throw error
      missing.push(specifier)
    }
  if (missing.length > 0)
    throw new InputError(
      `\`@isnad/sdk/local\` needs packages that are not installed; run \`npm install ${missing.join(' ')}\``,
    )
  // The names are those of `packages`, each with what its import gave.
  return imported as Peers
}

/** Whether it is this package that is not there, and not one that it imports itself. */
function isMissing(error: unknown, specifier: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${specifier}'`)
  )
}
