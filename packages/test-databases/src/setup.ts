import type { TestProject } from 'vitest/node'
import { startCluster, UNSAFE } from './cluster.ts'

/** Starts a cluster for the tests of a package, tells them its address, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster({ settings: UNSAFE })
  project.provide('cluster', cluster.primary.url())
  return () => cluster.stop()
}
