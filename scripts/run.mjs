// Runs a TypeScript file of the workspace on its Node, installed and built: `node scripts/run.mjs <file> [arguments]`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fail, node24, prepare, reporter, root } from './workspace.mjs'

const [file, ...args] = process.argv.slice(2)

try {
  await prepare(reporter(process.stderr))
  const child = spawn(node24, [join(root, file), ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', fail)
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
} catch (error) {
  fail(error)
}
