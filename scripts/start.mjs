// `npm start`: installs, builds, loads the datasets of this workspace into an embedded database, and serves them.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fail, node24, prepare, reporter, root, stateDirectory } from './workspace.mjs'

const DATASETS = ['packages/dataset-commons', 'packages/dataset-morocco-voip-2016']

whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'))
try {
  process.stdout.write('\nIsnad: what was blocked, who says so, who says otherwise\n\n')
  await prepare(reporter())
  serve()
} catch (error) {
  fail(error)
}

/** Serves until it is stopped. What is given after `npm start --` goes to `isnad serve`, after what stands here. */
function serve() {
  const database = join(stateDirectory(), 'isnad.db')
  const datasets = DATASETS.flatMap((directory) => ['--dataset', join(root, directory)])
  const child = spawn(
    node24,
    [
      join(root, 'packages/cli/bin/isnad.js'),
      'serve',
      '--database',
      database,
      ...datasets,
      ...process.argv.slice(2),
    ],
    // A channel tells the server when this process is gone, however it went.
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  // A second signal changes nothing: the server has a deadline of its own.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  child.on('error', fail)
  child.on('exit', (code, signal) => {
    if (signal) fail(new Error(`The server was ended by ${signal}`))
    else process.exitCode = code
    process.disconnect?.()
  })
}

/**
 * Calls back once the npm that runs this is gone. A signal to npm alone ends the shells between it and this process, and
 * tells this process nothing: the server would go on and keep the port.
 */
function whenNpmIsGone(callback) {
  if (process.platform === 'win32' || process.env.npm_lifecycle_event === undefined) return
  const ask = (field, pid) =>
    spawnSync('ps', ['-o', `${field}=`, '-p', pid], { encoding: 'utf8' }).stdout?.trim()
  let npm = String(process.ppid)
  for (let level = 0; level < 5 && npm && !ask('args', npm)?.includes('npm'); level++) npm = ask('ppid', npm)
  if (!npm || npm === '1' || !ask('args', npm)?.includes('npm')) return
  const watch = setInterval(() => {
    try {
      process.kill(Number(npm), 0)
    } catch {
      clearInterval(watch)
      callback()
    }
  }, 500)
  watch.unref()
}
