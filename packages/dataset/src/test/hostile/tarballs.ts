import { createWriteStream } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'
import { LIMITS } from '../../open/limits.ts'
import { GOOD } from '../package.ts'
import { packed, tar, tarball } from '../tarball.ts'
import { archive, CANARY, tarballOf, tarballWith, type Hostile } from './fixture.ts'

const GIB = 1024 ** 3

/** The name of an entry that leaves, or that cannot stand on every system. */
const NAMES: [name: string, code: string][] = [
  ['../evil.yaml', 'PATH_REFUSED'],
  ['package/../../evil.yaml', 'PATH_REFUSED'],
  ['package/records/../../../../tmp/evil.yaml', 'PATH_REFUSED'],
  ['/etc/cron.d/evil', 'PATH_REFUSED'],
  ['C:/evil.yaml', 'PATH_REFUSED'],
  ['package\\..\\..\\evil.yaml', 'PATH_REFUSED'],
  ['package/./evil.yaml', 'PATH_REFUSED'],
  ['package//evil.yaml', 'PATH_REFUSED'],
  ['other/evil.yaml', 'PATH_REFUSED'],
  [`package/${'deep/'.repeat(LIMITS.depth)}evil.yaml`, 'PATH_REFUSED'],
  [`package/records/${'x'.repeat(LIMITS.path)}.yaml`, 'PATH_REFUSED'],
  ['package/records/THINGS.yaml', 'CASE_CLASH'],
  ['package/Records/other.yaml', 'CASE_CLASH'],
  ['package/records', 'DUPLICATE_ENTRY'],
  ['package/dataset.yaml', 'DUPLICATE_ENTRY'],
  ['package/records/con.yaml', 'RESERVED_NAME'],
  ['package/AUX', 'RESERVED_NAME'],
  ['package/records/evil.yaml.', 'RESERVED_NAME'],
  ['package/records/things.yaml:stream', 'RESERVED_NAME'],
  ['package/records/\u202Elmay.yaml', 'HIDDEN_CHARACTER'],
  ['package/records/\u001B[2Jevil.yaml', 'CONTROL_CHARACTER'],
  ['package/records/evil\n.yaml', 'CONTROL_CHARACTER'],
  ['package/node_modules/evil/package.json', 'BUNDLED_PACKAGE'],
  ['package/index.js', 'CODE_FILE'],
  ['package/dist/index.mjs', 'CODE_FILE'],
  ['package/records/things.yaml.ts', 'CODE_FILE'],
  ['package/build/Release/evil.node', 'CODE_FILE'],
  ['package/dist/evil.wasm', 'CODE_FILE'],
  ['package/install.sh', 'CODE_FILE'],
  ['package/.npmrc', 'CODE_FILE'],
  ['package/dist/index.html', 'CODE_FILE'],
  ['package/binding.gyp', 'INSTALL_SCRIPT'],
]

const named: Hostile[] = NAMES.map(([name, code]) => ({
  name: `a tarball with ${JSON.stringify(name.slice(0, 60))}`,
  code,
  make: tarballWith([name, CANARY]),
}))

/** An entry that is neither a file nor a folder. */
const TYPES = [
  ['symlink', 'package/records/evil.yaml', '/etc/passwd', 'LINK_REFUSED'],
  ['symlink', 'package/elsewhere', '../../../..', 'LINK_REFUSED'],
  ['link', 'package/records/evil.yaml', 'package/package.json', 'LINK_REFUSED'],
  ['character-device', 'package/records/evil.yaml', '', 'ENTRY_REFUSED'],
  ['block-device', 'package/records/evil.yaml', '', 'ENTRY_REFUSED'],
  ['fifo', 'package/records/evil.yaml', '', 'ENTRY_REFUSED'],
  ['contiguous-file', 'package/records/evil.yaml', '', 'ENTRY_REFUSED'],
] as const

const typed: Hostile[] = TYPES.map(([type, name, linkname, code]) => ({
  name: `a tarball with a ${type} at ${name}`,
  code,
  make: tarballWith([name, '', { type, ...(linkname !== '' && { linkname }) }]),
}))

/** A header of which some bytes are written otherwise; with `checksum`, one that fits again. */
function withHeader(change: (header: Buffer) => void, { checksum = true } = {}): Hostile['make'] {
  return archive(async () => {
    const bytes = await tar(packed({ 'dataset.yaml': GOOD['dataset.yaml']! }))
    const header = bytes.subarray(0, 512)
    change(header)
    if (checksum) addChecksum(header)
    return bytes
  })
}

function addChecksum(header: Buffer): void {
  header.fill(0x20, 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
}

/** A tarball in which a file has that many zeros, written as a stream. */
function zeros(name: string, size: number): Hostile['make'] {
  return async (dir) => {
    const path = join(dir, 'hostile.tgz')
    const head = (await tar([[name, '', { size: 0 }]])).subarray(0, 512)
    // A size beyond eight gigabytes is written in base 256.
    head.fill(0, 124, 136)
    head[124] = 0x80
    head.writeBigUInt64BE(BigInt(size), 128)
    addChecksum(head)
    // Ten gigabytes take ten megabytes and half a minute; the same block compressed once and repeated takes neither.
    const block = gzipSync(Buffer.alloc(16 * 1024 * 1024), { level: 9 })
    const members = function* () {
      yield gzipSync(head)
      for (let at = 0; at < size; at += 16 * 1024 * 1024) yield block
    }
    await pipeline(Readable.from(members()), createWriteStream(path))
    return path
  }
}

const damaged: Hostile[] = [
  {
    name: 'a name that is not UTF-8',
    code: 'BAD_UTF8',
    make: withHeader((header) => header.write('package/records/\xFF.yaml\0', 0, 'latin1')),
  },
  {
    name: 'a checksum that does not fit',
    code: 'TARBALL_DAMAGED',
    make: withHeader((header) => header.write('8', 0), { checksum: false }),
  },
  {
    name: 'a size that is no number',
    code: 'TARBALL_DAMAGED',
    make: withHeader((header) => header.write('zzzzzzzzzzz\0', 124)),
  },
  {
    name: 'a size in a form that is none',
    code: 'TARBALL_DAMAGED',
    make: withHeader((header) => header.writeUInt8(0xa5, 124)),
  },
  {
    name: 'a size beyond the end',
    code: 'TARBALL_DAMAGED',
    make: withHeader((header) => header.write('00000077777\0', 124)),
  },
  {
    name: 'an archive that ends in the middle',
    code: 'TARBALL_DAMAGED',
    make: archive(async () => (await tar(packed(GOOD))).subarray(0, 3000)),
  },
  {
    name: 'a compression that ends in the middle',
    code: 'TARBALL_DAMAGED',
    make: async (dir) => tarballOf(dir, (await tarball(packed(GOOD))).subarray(0, 500)),
  },
  { name: 'no gzip', code: 'TARBALL_DAMAGED', make: (dir) => tarballOf(dir, Buffer.from('no tarball')) },
  { name: 'nothing', code: 'TARBALL_DAMAGED', make: (dir) => tarballOf(dir, Buffer.alloc(0)) },
  {
    name: 'gzip in gzip',
    code: 'TARBALL_DAMAGED',
    make: async (dir) => tarballOf(dir, gzipSync(await tarball(packed(GOOD)))),
  },
  {
    name: 'a tarball of something else',
    code: 'NOT_A_DATASET',
    make: async (dir) => tarballOf(dir, await tarball([['package/package.json', '{}']])),
  },
]

const large: Hostile[] = [
  {
    name: 'ten gigabytes of zeros in a file that is not read',
    code: 'EXPANSION_REFUSED',
    heavy: true,
    make: zeros('package/README.md', 10 * GIB),
  },
  {
    name: 'ten gigabytes of zeros in the release',
    code: 'FILE_TOO_LARGE',
    heavy: true,
    make: zeros('package/dist/dataset.ndjson', 10 * GIB),
  },
  {
    name: 'half a gigabyte of zeros in the release',
    code: 'EXPANSION_REFUSED',
    heavy: true,
    make: zeros('package/dist/dataset.ndjson', GIB / 2),
  },
  {
    name: 'ten gigabytes of zeros in a name',
    code: 'TARBALL_DAMAGED',
    heavy: true,
    make: async (dir) => {
      const path = join(dir, 'hostile.tgz')
      const header = (await tar([['package/x', '']])).subarray(0, 512)
      header.fill(0, 124, 136)
      header[124] = 0x80
      header.writeBigUInt64BE(BigInt(10 * GIB), 128)
      header.write('x', 156)
      addChecksum(header)
      await pipeline(
        Readable.from([header, Buffer.alloc(64 * 1024 * 1024)]),
        createGzip(),
        createWriteStream(path),
      )
      return path
    },
  },
  {
    name: 'more entries than a package has',
    code: 'TOO_MANY_FILES',
    heavy: true,
    make: archive(async () => {
      const first = await tar([['package/records/00000.yaml', '']])
      const blocks = Array.from({ length: LIMITS.entries + 1 }, (_, number) => {
        const header = Buffer.from(first.subarray(0, 512))
        header.write(String(number).padStart(5, '0'), 16)
        addChecksum(header)
        return header
      })
      return Buffer.concat([...blocks, Buffer.alloc(1024)])
    }),
  },
  {
    name: 'a tarball that is too large as it lies there',
    code: 'PACKAGE_TOO_LARGE',
    make: async (dir) => {
      const path = join(dir, 'hostile.tgz')
      await writeFile(path, '')
      // A hole in the file takes no space.
      await truncate(path, LIMITS.compressed + 1)
      return path
    },
  },
]

export const tarballs: readonly Hostile[] = [...named, ...typed, ...damaged, ...large]
