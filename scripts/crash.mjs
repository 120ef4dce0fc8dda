// `npm run crash`: kills loads at random moments, 200 times on each engine or as often as the argument says.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fail, node24, prepare, reporter, root } from './workspace.mjs'

try {
  await prepare(reporter())
  const script = join(root, 'packages/store/src/test/crash.ts')
  const child = spawn(node24, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', fail)
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
} catch (error) {
  fail(error)
}
