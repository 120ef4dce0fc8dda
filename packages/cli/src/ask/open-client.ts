import { createClient, type Client } from '@isnad/sdk'
import { CliError } from '../cli-error.ts'
import { findDatasets } from '../datasets.ts'
import { existingFile } from '../directories.ts'
import type { Io } from '../io.ts'
import { located } from '../packages.ts'

/** From where a question is answered; each command that asks has these options. */
export interface ClientOptions {
  url?: string
  database?: string
  dataset?: string[]
}

/** A client that must be closed. */
export interface OpenClient extends Client {
  close(): Promise<void>
}

/**
 * Opens a client: of a server, of a database file, or of dataset packages in this process, which are those at hand unless
 * the caller names others.
 */
export async function openClient(io: Io, { url, database, dataset }: ClientOptions): Promise<OpenClient> {
  if (url !== undefined) {
    if (database !== undefined || dataset !== undefined)
      throw new CliError({
        code: 'CONFLICTING_OPTIONS',
        message: '--url asks a server, and --database and --dataset answer without one',
        place: '--url',
        next: 'Give --url alone, or leave it out',
      })
    return { ...createClient({ url: endpoint(url) }), close: async () => {} }
  }
  const datasets = dataset
    ? await located(io, dataset, '--dataset')
    : database === undefined
      ? await findDatasets(io)
      : []
  if (datasets.length === 0 && database === undefined)
    throw new CliError({
      code: 'NO_DATASET',
      message: `no dataset package is installed in ${io.directory} or above it`,
      place: '--dataset',
      next: 'Install one with npm, name a folder or a tarball with --dataset, or a server with --url',
    })
  // It brings the database along, which a question to a server does without.
  const { createLocalClient } = await import('@isnad/sdk/local')
  return createLocalClient({
    datasets,
    from: io.directory,
    ...(database !== undefined && { database: await existingFile(io, database, '--database') }),
  })
}

/** The address of the API, where only that of the server is given. */
function endpoint(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new CliError({
      code: 'BAD_URL',
      message: `--url ${url} is not an http or https address`,
      place: '--url',
      value: url,
      next: 'Write it whole: http://localhost:4000/graphql',
    })
  const parsed = new URL(url)
  if (parsed.pathname === '/') parsed.pathname = '/graphql'
  return parsed.href
}
