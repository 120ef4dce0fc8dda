import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import type { Io } from '../io.ts'

/** A world in which everything that is written is kept, with a fresh folder to work in. */
export interface TestIo extends Io {
  readonly stdin: PassThrough
  out(): string
  err(): string
  remove(): Promise<void>
}

export async function createTestIo(isInteractive = false): Promise<TestIo> {
  const directory = await mkdtemp(join(tmpdir(), 'create-isnad-'))
  const [stdout, out] = kept()
  const [stderr, err] = kept()
  return {
    stdin: new PassThrough(),
    stdout,
    stderr,
    isInteractive,
    directory,
    out,
    err,
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

function kept(): [Writable, () => string] {
  let written = ''
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString()
      done()
    },
  })
  return [stream, () => written]
}
