import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { ABSENT, findBinaries } from './binaries.ts'

/**
 * Runs tests once on each engine: two projects of Vitest over the same files. Where there is no PostgreSQL, those on it
 * are left out, and a line says so.
 *
 * @param include the tests that use a database
 * @param between those of them that compare PostgreSQL with SQLite, for which one run is enough
 */
export function onEachEngine(
  include: readonly string[],
  between: readonly string[] = [],
): TestProjectInlineConfiguration[] {
  const project = (name: 'sqlite' | 'postgresql', test = {}): TestProjectInlineConfiguration => ({
    extends: true,
    test: { name, include: [...include], provide: { engine: name, cluster: '' }, ...test },
  })
  const sqlite = project('sqlite', { exclude: [...between] })
  if (isAbsent()) return [sqlite]
  const globalSetup = [fileURLToPath(import.meta.resolve('./setup.js'))]
  return [sqlite, project('postgresql', { globalSetup })]
}

/** Runs tests that start a cluster of their own; where there is no PostgreSQL they are left out, and a line says so. */
export function onPostgres(include: readonly string[]): TestProjectInlineConfiguration[] {
  return isAbsent() ? [] : [{ extends: true, test: { name: 'cluster', include: [...include] } }]
}

function isAbsent(): boolean {
  const absent = findBinaries() === undefined
  if (absent) process.stderr.write(`Tests on PostgreSQL are skipped: ${ABSENT}\n`)
  return absent
}
