import type { Kind, Manifest, RecordsFile, SourceFile, WithdrawalsFile } from '@isnad/schema'
import type { Issue } from './issue.ts'
import type { Path, Place, Position, Span } from './path.ts'
import type { Usable } from './shape.ts'

/** One file of a package as read: the parts that its schema allows, and where each stands. */
export interface AuthoredFile<T> {
  /** Relative to the package, with forward slashes. */
  file: string
  /** The name without folder and `.yaml`: of a file in `sources/`, the slug of the source. */
  slug: string
  /** The parts that are right. Of a file without issues, the whole. */
  value: Usable<T>
  /** Whether it is not even YAML, so that the value is a guess that only serves to resolve references. */
  broken: boolean
  /** What the schema found. */
  issues: Issue[]
  /** The paths of those issues. */
  wrong: Path[]
  locate(path: Path, part?: 'key' | 'value'): Place
  /** A scalar, or a key, as it is written; `undefined` where the path leads to none. */
  span(path: Path, part?: 'key' | 'value'): Span | undefined
}

/** What `package.json` says. */
export interface PackageInfo {
  name: string
  version: string
  /** Names of packages to the range of versions. */
  dependencies: { [name: string]: string }
  /** What is published; absent where it does not say. */
  files?: readonly string[]
  locate(key: string): Position
}

/** A record of another dataset, as far as a check needs it. */
export interface ForeignRecord {
  id: string
  kind: Kind
}

/** A dataset that the package depends on. */
export interface Dependency {
  /** Id of the dataset. */
  id: string
  /** Name of the package. */
  name: string
  /** The range of versions, as npm reads it: `^0.1.0`. */
  range: string
  dir: string
  /** By whole id: `commons:MA`. */
  records: ReadonlyMap<string, ForeignRecord>
  /** Whole ids of what it took back. */
  withdrawn: ReadonlySet<string>
}

/** A dataset package as its authors wrote it. */
export interface Authored {
  /** The folder of the package, links resolved. */
  dir: string
  /** Id of the dataset; empty where `dataset.yaml` does not give one. */
  id: string
  package: PackageInfo
  manifest: AuthoredFile<Manifest>
  records: AuthoredFile<RecordsFile>[]
  /** One for each document, with the claims of the files that continue it after its own. */
  sources: AuthoredFile<SourceFile>[]
  /** Absent where nothing was ever taken back. */
  withdrawals?: AuthoredFile<WithdrawalsFile>
  dependencies: Dependency[]
  /** What is wrong with the files by themselves. What is wrong between them, `checkDataset` finds. */
  issues: Issue[]
}
