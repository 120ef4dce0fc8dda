/** The part of a package.json that a release is judged by. */
export interface Manifest {
  name: string
  version: string
  description?: string
  license?: string
  type?: string
  private?: boolean
  sideEffects?: boolean
  keywords?: string[]
  engines?: { [name: string]: string }
  repository?: { url?: string; directory?: string }
  publishConfig?: { access?: string }
  bin?: { [command: string]: string }
  exports?: { [entry: string]: unknown }
  scripts?: { [name: string]: string }
  dependencies?: { [name: string]: string }
  peerDependencies?: { [name: string]: string }
  optionalDependencies?: { [name: string]: string }
}

/** A package as it would be published. */
export interface Tarball {
  /** Its folder in the workspace, relative to the root: `packages/sdk`. */
  directory: string
  /** Path of the `.tgz`. */
  path: string
  data: Uint8Array<ArrayBuffer>
  /** The package.json within it, which differs from that of the workspace. */
  manifest: Manifest
  /** The content of each file, by its path in the package. */
  files: ReadonlyMap<string, Uint8Array>
}

/** The text of a file of a package; of one that is not there, nothing. */
export function textOf({ files }: Tarball, path: string): string | undefined {
  const content = files.get(path)
  return content && new TextDecoder().decode(content)
}

/** Whether a package is a dataset: data, and no code. */
export function isDataset({ manifest }: Tarball): boolean {
  return manifest.keywords?.includes('isnad-dataset') === true
}
