import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { replay } from './replay.ts'

const TUTORIAL = fileURLToPath(new URL('../../../docs/contributing-a-dataset.md', import.meta.url))

// `vitest run -u` writes what the commands print now.
test('the tutorial shows what its commands print', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'create-isnad-'))
  try {
    const tutorial = await readFile(TUTORIAL, 'utf8')
    // The hash of a release depends on the version of the commons, which changes with every release of this repository.
    const [hash = ''] = /^release [0-9a-f]{64}$/m.exec(tutorial) ?? []
    const replayed = (await replay(tutorial, folder)).replace(/^release [0-9a-f]{64}$/m, hash || '$&')
    await expect(replayed).toMatchFileSnapshot(TUTORIAL)
    expect(replayed).not.toMatch(/UNEXPECTED|not found/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 60_000)
