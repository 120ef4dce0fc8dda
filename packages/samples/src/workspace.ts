import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './block.ts'

interface Manifest {
  name: string
  private?: boolean
  scripts?: { [name: string]: string }
  dependencies?: { [name: string]: string }
  devDependencies?: { [name: string]: string }
  peerDependencies?: { [name: string]: string }
}

const manifests = globSync(['package.json', '{packages,apps}/*/package.json'], { cwd: ROOT }).map(
  // Who reads this repository's package.json files knows what they are.
  (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Manifest,
)

const root = manifests.find(({ name }) => name === 'isnad')

/** The scripts of the root. */
export const SCRIPTS: ReadonlySet<string> = new Set(Object.keys(root?.scripts ?? {}))

const published = manifests.filter((manifest) => !manifest.private).map(({ name }) => name)

const used = manifests.flatMap((manifest) => [
  ...Object.keys(manifest.dependencies ?? {}),
  ...Object.keys(manifest.devDependencies ?? {}),
  ...Object.keys(manifest.peerDependencies ?? {}),
])

/** Whether a reader can install this: we publish it, or use it ourselves. */
export function isKnownPackage(name: string): boolean {
  const isOurs = manifests.some((manifest) => manifest.name === name)
  return isOurs ? published.includes(name) : used.includes(name)
}
