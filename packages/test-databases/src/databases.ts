import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { inject } from 'vitest'

/** The engines that a database of a test can be of. */
export type Engine = 'sqlite' | 'postgresql'

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine that this run of the tests is on. */
    engine: Engine
    /** The address of the cluster's own database; empty where the run needs none. */
    cluster: string
  }
}

/** An empty database of a test. */
export interface TestDatabase {
  engine: Engine
  /** For `openStore`. */
  url: string
  /** Runs statements past the store, on a connection of their own. */
  execute(sql: string): Promise<void>
  drop(): Promise<void>
}

/** The engine that this run of the tests is on. */
export function engine(): Engine {
  return inject('engine')
}

let made = 0

/** Makes an empty database on the engine of this run, or on another. */
export async function createDatabase(on = engine()): Promise<TestDatabase> {
  return on === 'sqlite' ? createFile() : createOnCluster()
}

async function createFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-test-'))
  const url = join(folder, 'isnad.db')
  return {
    engine: 'sqlite',
    url,
    execute: async (sql) => {
      const client = new DatabaseSync(url)
      client.exec(sql)
      client.close()
    },
    drop: () => rm(folder, { recursive: true }),
  }
}

async function createOnCluster(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${process.pid}_${made++}`
  await execute(cluster, `create database ${name} template template0`)
  const address = new URL(cluster)
  address.pathname = name
  const url = address.href
  return {
    engine: 'postgresql',
    url,
    execute: (sql) => execute(url, sql),
    drop: () => execute(cluster, `drop database ${name} with (force)`),
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
