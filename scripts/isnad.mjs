// `npm run isnad -- …`: the isnad command of this workspace, in the caller's directory, with the caller's arguments.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fail, node24, prepare, reporter, root } from './workspace.mjs'

try {
  // To standard error: standard output belongs to the command.
  await prepare(reporter(process.stderr))
  // npm changes to the root, and says from where it was called.
  const directory = process.env.npm_lifecycle_event === 'isnad' ? process.env.INIT_CWD : process.cwd()
  const child = spawn(node24, [join(root, 'packages/cli/bin/isnad.js'), ...process.argv.slice(2)], {
    cwd: directory,
    stdio: 'inherit',
  })
  // A terminal's signals reach the child by themselves; those that are sent to this process alone must be passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', fail)
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
} catch (error) {
  fail(error)
}
