// `npm start`: installs, builds, loads the datasets of this workspace into an embedded database, or that of DATABASE_URL, and serves them.
// (package.json says `exec`, because a shell between npm and this process would not pass signals on.)
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fail, node24, prepare, reporter, root, stateDirectory } from './workspace.mjs'

const DATASETS = ['packages/dataset-commons', 'packages/dataset-morocco-voip-2016']

try {
  process.stdout.write('\nIsnad: what was blocked, who says so, who says otherwise\n\n')
  await prepare(reporter())
  serve()
} catch (error) {
  fail(error)
}

/** Serves until it is stopped. What is given after `npm start --` goes to `isnad serve`, after what stands here. */
function serve() {
  // `isnad serve` takes DATABASE_URL by itself.
  const database = process.env.DATABASE_URL ? [] : ['--database', join(stateDirectory(), 'isnad.db')]
  const datasets = DATASETS.flatMap((directory) => ['--dataset', join(root, directory)])
  const child = spawn(
    node24,
    [join(root, 'packages/cli/bin/isnad.js'), 'serve', ...database, ...datasets, ...process.argv.slice(2)],
    // A channel tells the server when this process is gone, however it went.
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  // A second signal changes nothing: the server has a deadline of its own.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  // npm cannot pass on that it was killed; whoever adopts this process then is another parent.
  const npm = process.ppid
  setInterval(() => process.ppid === npm || child.kill('SIGTERM'), 500).unref()
  child.on('error', fail)
  child.on('exit', (code, signal) => {
    if (signal) fail(new Error(`The server was ended by ${signal}`))
    else process.exitCode = code
    process.disconnect?.()
  })
}
