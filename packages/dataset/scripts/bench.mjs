// How long a check of 10,000 claims with their texts takes, in a process of its own each time as `isnad check` is.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
const check = `
  const { checkDataset } = await import(${JSON.stringify(import.meta.resolve('@isnad/dataset'))})
  const { summary } = await checkDataset(${JSON.stringify(join(root, 'package'))}, { texts: ${JSON.stringify(join(root, 'texts'))} })
  const { user, system } = process.cpuUsage()
  const seconds = (time) => (time / 1000).toFixed(2)
  console.log(summary.claims, 'claims:', seconds(performance.now()), 's of wall time,', seconds((user + system) / 1000), 's of CPU')
`
try {
  run(join(import.meta.dirname, 'large-package.mjs'), root)
  for (let round = 0; round < 3; round++) run('--input-type=module', '--eval', check)
} finally {
  rmSync(root, { recursive: true })
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
