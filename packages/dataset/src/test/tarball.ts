import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { pack, type Header } from 'tar-stream'

/** An entry of a tarball: its content, or what else its header says. */
export type Entry = readonly [name: string, content: string | Uint8Array, header?: Partial<Header>]

/** A tarball as npm packs it, with any entries. */
export async function tarball(entries: readonly Entry[]): Promise<Buffer> {
  return gzipSync(await tar(entries))
}

/** The archive before it is compressed. */
export async function tar(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack()
  const bytes = buffer(archive)
  for (const [name, content, header] of entries) {
    const body = Buffer.from(content)
    if (header?.type !== undefined && !header.type.endsWith('file')) archive.entry({ name, ...header })
    else archive.entry({ name, size: body.length, ...header }, body)
  }
  archive.finalize()
  return bytes
}

/** The files of a package as entries under `package/`. */
export function packed(files: { [file: string]: string | Uint8Array }): Entry[] {
  return Object.entries(files).map(([file, content]) => [`package/${file}`, content] as const)
}
