import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileDocument, ImportError, type ImportDocument } from '@isnad/importer'
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
  const all = (await Promise.all(LISTS.map((list) => revisionsOf(path, list)))).flat()
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
    .map((name) => /^(\d{4}-\d\d-\d\d)_([0-9a-f]{7,40})\.ya?ml$/.exec(name))
    .filter((match) => match !== null)
    .map(([name, day, hash]) => ({
      path: join(history, name),
      file: `${basename(history)}/${name}`,
      day: day!,
      hash: hash!,
      logged: log.find((one) => one.hash.startsWith(hash!)),
    }))
    .sort(
      (a, b) =>
        (a.logged?.time ?? Date.parse(a.day)) - (b.logged?.time ?? Date.parse(b.day)) ||
        (a.file < b.file ? -1 : 1),
    )
  const contents = await Promise.all(names.map((one) => content(one.path)))
  const current = join(folder, `${list}.yml`)
  const last = await content(current).catch(() => undefined)
  const keys = contents.map(keysOf)
  const revisions = names.map(({ path, file, day, hash, logged }, index): Revision => {
    const [before, own, after] = [keys[index - 1], keys[index]!, keys[index + 1]]
    return {
      slug: `${list}-${day}-${hash}`,
      file,
      source: {
        title: { en: `VoIPDown: ${list}, revision ${hash}` },
        published: day,
        ...(logged && { url: `https://github.com/VoIPDown/voipdown.github.io/commit/${logged.hash}` }),
      },
      turning: new Set([...own].filter((key) => !before?.has(key) || !after?.has(key))),
      mock: /\bmock\b/i.test(logged?.message ?? ''),
      open: () => createReadStream(path),
    }
  })
  // The list as it is now is the last revision once more, and no second source.
  if (last === undefined || contents.includes(last)) return revisions
  return [
    ...revisions,
    {
      slug: list,
      file: `${list}.yml`,
      source: { title: { en: `VoIPDown: ${list}` } },
      open: () => createReadStream(current),
    },
  ]
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
