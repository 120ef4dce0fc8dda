const MIB = 1024 * 1024

/**
 * How much of a package is taken. All are far above what a dataset of some hundred thousand claims needs, and low enough
 * that a hostile package costs seconds and not the machine.
 */
export const LIMITS = {
  /** Bytes of a tarball as it lies on the disk. */
  compressed: 256 * MIB,
  /** Bytes of a tarball once it is expanded. */
  expanded: 1024 * MIB,
  /** How many times its size a tarball may grow. Data in JSON grows tenfold, zeros a thousandfold. */
  ratio: 200,
  /** Bytes that may be expanded before the ratio is looked at: a small file of equal lines compresses well. */
  ratioFrom: 8 * MIB,
  /** Files and folders of a package. */
  entries: 20_000,
  /** Bytes of a path inside a package. */
  path: 255,
  /** Folders in one another. */
  depth: 8,
  /** Bytes of the files of records and documents that a check holds at once. A larger package is checked file by file. */
  held: 64 * MIB,
  /** Bytes of those files of which a release is made. A larger package is checked, and neither built nor loaded. */
  authored: 128 * MIB,
  /** Bytes of a built release. */
  release: 512 * MIB,
  /** Bytes of one line of it. */
  line: 4 * MIB,
  /** Packages that a package may depend on. */
  dependencies: 200,
} as const
