import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { MAX_FILE_BYTES } from '../files.ts'
import { DatasetError } from '../issue.ts'
import { shown } from './characters.ts'
import { isCode } from './code-files.ts'
import { checkEntryName, PathClashes } from './entry-name.ts'
import { LIMITS } from './limits.ts'
import { refused } from './refused.ts'

const PACK_AGAIN = 'pack it again: npm pack'

/** What a reader of packages opens. Whatever else a tarball holds is looked at by its name and left in it. */
const DATA =
  /^(?:package\.json|(?:dataset|withdrawals)\.yaml|(?:records|sources)\/[^/]+\.yaml|dist\/(?:dataset\.ndjson|RELEASE|INPUTS))$/

/**
 * Unpacks the data files of a tarball as `npm pack` writes it, streaming and within {@link LIMITS}. The first thing that
 * is wrong ends it.
 *
 * @param into an empty folder that nobody else writes to; the caller removes it, whatever happens
 * @throws DatasetError with the code of what is refused
 */
export async function readTarball(path: string, into: string): Promise<void> {
  const { size } = await lstat(path)
  if (size > LIMITS.compressed)
    throw refused('PACKAGE_TOO_LARGE', `the tarball has ${size} bytes; the limit is ${LIMITS.compressed}`)
  // The whole is looked at before anything of it is written.
  await pass(path)
  await pass(path, into)
}

/** Goes through a tarball once, and writes its data files where a folder is given. */
async function pass(path: string, into?: string): Promise<void> {
  const tar = extract()
  // An entry whose archive ends too early would never end by itself.
  const failed = new AbortController()
  const unpacked = unpack(tar, into, failed.signal)
  // It fails together with the pipe, which tells why.
  unpacked.catch(() => {})
  try {
    await pipeline(createReadStream(path), ...expanding(), tar)
    await unpacked
  } catch (error) {
    failed.abort()
    tar.destroy()
    throw await unpacked.then(
      () => toRefusal(error),
      (cause: unknown) => toRefusal(cause instanceof DatasetError ? cause : error),
    )
  }
}

function toRefusal(error: unknown): DatasetError {
  if (error instanceof DatasetError) return error
  const why = error instanceof Error ? error.message : String(error)
  return refused('TARBALL_DAMAGED', `it is no tarball that npm packed: ${why}`, PACK_AGAIN)
}

/** Gunzip between two counters, which end it where too much comes out, or too much for what went in. */
function expanding(): [Transform, Transform, Transform] {
  let [read, expanded] = [0, 0]
  const before = new Transform({
    transform(chunk: Buffer, _, done) {
      read += chunk.length
      done(null, chunk)
    },
  })
  const after = new Transform({
    transform(chunk: Buffer, _, done) {
      expanded += chunk.length
      if (expanded > LIMITS.expanded)
        done(refused('PACKAGE_TOO_LARGE', `it expands to more than ${LIMITS.expanded} bytes`))
      else if (expanded > LIMITS.ratioFrom && expanded > LIMITS.ratio * read)
        done(refused('EXPANSION_REFUSED', `it expands to more than ${LIMITS.ratio} times its size`))
      else done(null, chunk)
    },
  })
  return [before, createGunzip(), after]
}

async function unpack(
  tar: ReturnType<typeof extract>,
  into: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const clashes = new PathClashes()
  let [count, root] = [0, '']
  for await (const entry of tar) {
    if ((count += 1) > LIMITS.entries)
      throw refused('TOO_MANY_FILES', `the tarball has more than ${LIMITS.entries} files`)
    const { type, name, size } = entry.header
    const whole = type === 'directory' ? name.replace(/\/$/, '') : name
    const refusal = checkEntryName(whole) ?? clashes.add(whole, type === 'directory')
    if (refusal) throw refused(refusal.code, refusal.message, refusal.next)
    const [first = '', ...rest] = whole.split('/')
    root ||= first
    if (first !== root)
      throw refused('PATH_REFUSED', `${shown(whole)} stands beside the package ${shown(root)}, not in it`)
    const path = rest.join('/')
    // tar-stream gives null for a size in a form that it does not know, and would wait for its end for ever.
    if (!Number.isSafeInteger(size))
      throw refused('TARBALL_DAMAGED', `${shown(whole)}: its size is no number`, PACK_AGAIN)
    refuseType(type, whole)
    refuseContent(path)
    if (type === 'file' && DATA.test(path)) {
      const limit = path === 'dist/dataset.ndjson' ? LIMITS.release : MAX_FILE_BYTES
      if (size > limit) throw refused('FILE_TOO_LARGE', `${path} has ${size} bytes; the limit is ${limit}`)
      if (into === undefined) {
        entry.resume()
        continue
      }
      const target = join(into, path)
      await mkdir(dirname(target), { recursive: true })
      await pipeline(entry, createWriteStream(target, { flags: 'wx', mode: 0o600 }), { signal })
    } else entry.resume()
  }
}

function refuseType(type: Header['type'] | null, path: string): void {
  if (type === 'file' || type === 'directory') return
  if (type === 'symlink' || type === 'link')
    throw refused('LINK_REFUSED', `${shown(path)} is a link`, 'put the file itself there')
  throw refused('ENTRY_REFUSED', `${shown(path)} is no file and no folder`)
}

function refuseContent(path: string): void {
  if (/(?:^|\/)node_modules(?:\/|$)/.test(path))
    throw refused(
      'BUNDLED_PACKAGE',
      `${shown(path)}: it brings other packages inside it`,
      'name them under dependencies alone',
    )
  if (path === 'binding.gyp')
    throw refused('INSTALL_SCRIPT', `${path} makes npm run a compiler when the package is installed`)
  if (isCode(path))
    throw refused('CODE_FILE', `${shown(path)} is code, and a dataset is data`, 'publish it without')
}
