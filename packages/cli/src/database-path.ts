import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { CliError } from './cli-error.ts'
import { EXIT } from './exit-codes.ts'
import type { Io } from './io.ts'
import { settingsOf } from './settings.ts'

/** Where `isnad load` and `isnad serve` keep their database unless told otherwise. */
const DEFAULT_DATABASE = '.isnad/isnad.db'

/** What `--database` says of itself. */
export const DATABASE_OPTION =
  'an SQLite file, made where there is none, or a postgres:// address (default: DATABASE_URL of the environment, or .isnad/isnad.db)'

/** A database, as `openDatabase` of the server takes it. */
export interface GivenDatabase {
  database: string
  /** Addresses of replicas, from `DATABASE_REPLICA_URLS`: one or more, with commas or blanks between them. */
  replicas: readonly string[]
}

/**
 * The database that is meant: what was given, else `DATABASE_URL`, else a file of its own. The folder of a file is made
 * where there is none; addresses and `:memory:` stay as they are.
 */
export async function givenDatabase({ directory, env }: Io, given?: string): Promise<GivenDatabase> {
  const { DATABASE_URL, DATABASE_REPLICA_URLS: replicas } = settingsOf(env)
  const database = given ?? DATABASE_URL ?? DEFAULT_DATABASE
  if (/^postgres(?:ql)?:/.test(database)) return { database, replicas }
  if (database === ':memory:' || /^[a-z+]+:/.test(database)) return { database, replicas: [] }
  const path = resolve(directory, database)
  await makeFolder(dirname(path), given === undefined ? 'DATABASE_URL' : '--database')
  return { database: path, replicas: [] }
}

/** @throws CliError where it cannot be made */
async function makeFolder(folder: string, place: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    throw new CliError({
      code: 'NO_SUCH_FOLDER',
      message: `${folder} is not there and cannot be made (${error.message.split(',')[0]})`,
      place,
      value: folder,
      next: `Give a database in a folder that you can write: --database <path>, or DATABASE_URL`,
      exitCode: EXIT.FAILED,
    })
  }
}
