/** Everything in a tar archive stands in blocks of this many bytes. */
const BLOCK = 512

/**
 * Reads some files of a tar archive (POSIX ustar) by their names, without unpacking it: no path and no link in it
 * matters. Names of more than 255 bytes, which need an extension of the format, are not found.
 *
 * @returns by name; of two with one name the last, as tar itself would leave it
 * @throws RangeError where the archive ends in the middle of a file, or a size is no number
 */
export function readTar(archive: Uint8Array, names: ReadonlySet<string>): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK)
    const [name, prefix] = [field(header, 0, 100), field(header, 345, 155)]
    // Two empty blocks end an archive.
    if (name === '') break
    const size = Number.parseInt(field(header, 124, 12).trim(), 8)
    const start = at + BLOCK
    if (!(size >= 0) || start + size > archive.length) throw new RangeError(`the archive is damaged at ${at}`)
    const path = prefix === '' ? name : `${prefix}/${name}`
    const type = field(header, 156, 1)
    if ((type === '0' || type === '') && names.has(path))
      found.set(path, archive.subarray(start, start + size))
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return found
}

/** A text of a header, which ends at its first zero byte. */
function field(header: Uint8Array, start: number, length: number): string {
  const bytes = header.subarray(start, start + length)
  const end = bytes.indexOf(0)
  return Buffer.from(end === -1 ? bytes : bytes.subarray(0, end)).toString('latin1')
}
