import { builds } from './builds.ts'
import { hostileDocuments } from './documents.ts'
import type { Hostile } from './fixture.ts'
import { folders } from './folders.ts'
import { tarballs } from './tarballs.ts'

export type { Hostile } from './fixture.ts'

/** Every package that must be refused. */
export const hostile: readonly Hostile[] = [...tarballs, ...builds, ...folders, ...hostileDocuments]
