import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileDocument, ImportError, slugOf, type ImportDocument } from '@isnad/importer'
import { isDate } from '@isnad/schema'
import { keyOf, readEntries } from './entries.ts'

/** A list as it stood in one revision. */
export interface Revision extends ImportDocument {
  /** The entries that the revision before or the one after does not have, by their keys; absent of a single file. */
  turning?: ReadonlySet<string>
  /** Whether the log says that it holds no real entries. */
  mock?: boolean
}

/** What the log says of a revision. */
interface Logged {
  hash: string
  time: number
  message: string
}

const LISTS = ['supporters', 'links'] as const

/** A revision of a list and the current one are files of a few thousand characters. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * The revisions of the lists in a folder: `supporters.yml`, `links.yml` and the folders of their history, in the order of
 * the log. A path of a file is that list alone.
 */
export async function revisionsAt(path: string): Promise<Revision[]> {
  const status = await stat(path).catch(() => undefined)
  if (!status?.isDirectory()) return [await fileDocument(path, 'list')]
  // A copy of the whole site has its data in a folder of that name.
  const folders = [path, join(path, '_data')]
  const found = await Promise.all(
    folders.map((folder) => Promise.all(LISTS.map((list) => revisionsOf(folder, list)))),
  )
  const all = (found.find((lists) => lists.flat().length > 0) ?? []).flat()
  if (all.length === 0)
    throw new ImportError(
      'FILE_NOT_FOUND',
      `${path} has no ${LISTS.join('.yml and no ')}.yml`,
      'give the folder of the site’s data',
    )
  return all
}

async function revisionsOf(folder: string, list: (typeof LISTS)[number]): Promise<Revision[]> {
  const history = join(folder, `${list}_history`)
  const log = await readLog(join(history, 'LOG.txt'))
  const names = (await readdir(history).catch(() => []))
    .filter((name) => /\.ya?ml$/i.test(name))
    .map((name) => namedRevision(history, name, log))
    .sort((a, b) => timeOf(a) - timeOf(b) || (a.file < b.file ? -1 : 1))
  const contents = await Promise.all(names.map((one) => content(one.path)))
  const current = await currentOf(folder, list)
  const last = current && (await content(current))
  const keys = contents.map(keysOf)
  const revisions = names.map(({ path, file, day, name, logged }, index): Revision => {
    const [before, own, after] = [keys[index - 1], keys[index]!, keys[index + 1]]
    return {
      slug: `${list}-${slugOfName(name)}`,
      file,
      source: {
        title: { en: `VoIPDown: ${list}, revision ${name}` },
        ...(day !== undefined && { published: day }),
        ...(logged && { url: `https://github.com/VoIPDown/voipdown.github.io/commit/${logged.hash}` }),
      },
      turning: new Set([...own].filter((key) => !before?.has(key) || !after?.has(key))),
      mock: /\bmock\b/i.test(logged?.message ?? ''),
      open: () => createReadStream(path),
    }
  })
  // The list as it is now is the last revision once more, and no second source.
  if (!current || last === undefined || contents.includes(last)) return revisions
  return [
    ...revisions,
    {
      slug: list,
      file: basename(current),
      source: { title: { en: `VoIPDown: ${list}` } },
      open: () => createReadStream(current),
    },
  ]
}

/** A file of the history, with what its name says: a day, and the beginning of the digest of a commit. */
interface Named {
  path: string
  file: string
  /** The name without its ending. */
  name: string
  day?: string
  logged?: Logged | undefined
}

function namedRevision(history: string, name: string, log: readonly Logged[]): Named {
  const stem = name.replace(/\.ya?ml$/i, '')
  const [, written, hash] = /^(?:(\d{4}-\d\d-\d\d)[_-]?)?([0-9a-f]{7,40})?$/.exec(stem) ?? []
  const logged = hash === undefined ? undefined : log.find((one) => one.hash.startsWith(hash))
  // Of a name that says no day, the log may.
  const day = written ?? (logged && new Date(logged.time).toISOString().slice(0, 10))
  return {
    path: join(history, name),
    file: `${basename(history)}/${name}`,
    name: stem,
    ...(day !== undefined && isDate(day) && { day }),
    logged,
  }
}

/** `2016-01-22_153e2b2` as it stands; any other name so that no two are one. */
function slugOfName(name: string): string {
  return /^\d{4}-\d\d-\d\d_[0-9a-f]+$/.test(name) ? name.replace('_', '-') : slugOf(name, 60)
}

/** What is of no known time comes last. */
function timeOf({ logged, day }: Named): number {
  return logged?.time ?? Date.parse(day ?? '9999-12-31')
}

async function currentOf(folder: string, list: string): Promise<string | undefined> {
  for (const name of [`${list}.yml`, `${list}.yaml`]) {
    const status = await stat(join(folder, name)).catch(() => undefined)
    if (status?.isFile()) return join(folder, name)
  }
  return undefined
}

async function content(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new ImportError('FILE_TOO_LARGE', `${basename(path)} has ${size} bytes`)
  return readFile(path, 'utf8')
}

function keysOf(text: string): Set<string> {
  return new Set(
    [...readEntries(text.replace(/^\uFEFF/, '').normalize('NFC'))].flatMap(({ fields }) =>
      fields ? [keyOf(fields)] : [],
    ),
  )
}

async function readLog(path: string): Promise<Logged[]> {
  const text = await content(path).catch(() => '')
  return text.split(/\r?\n/).flatMap((line) => {
    const [, hash, date, message] = /^([0-9a-f]{40}) (\S+) ?(.*)$/.exec(line) ?? []
    const time = Date.parse(date ?? '')
    return hash === undefined || Number.isNaN(time) ? [] : [{ hash, time, message: message ?? '' }]
  })
}
