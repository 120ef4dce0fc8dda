import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Io } from './io.ts'

/** Where `isnad load` and `isnad serve` keep their database unless told otherwise. */
export const DEFAULT_DATABASE = '.isnad/isnad.db'

/** The path of a database file, whose folder is made where there is none. Addresses and `:memory:` stay as they are. */
export async function databasePath({ directory }: Io, given: string): Promise<string> {
  if (given === ':memory:' || /^[a-z+]+:/.test(given)) return given
  const path = resolve(directory, given)
  await mkdir(dirname(path), { recursive: true })
  return path
}
