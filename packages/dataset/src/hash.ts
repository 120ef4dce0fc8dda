import { createHash } from 'node:crypto'
import { toNdjson, type ReleaseContent } from './ndjson.ts'

/** SHA-256 of bytes, or of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * The identity of a release: the SHA-256 of its NDJSON, so that `sha256sum dist/dataset.ndjson` gives it too. The name
 * and the version of the package are part of the content: two versions are two releases, even if they say the same,
 * because answers that show the version differ.
 */
export function hashRelease(content: ReleaseContent): string {
  return sha256(toNdjson(content))
}
