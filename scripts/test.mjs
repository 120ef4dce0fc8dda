// `npm test`: everything that is checked before a change lands, in the order in which it is cheapest to fail.
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build, digest, files, install, packages, reporter, root, run, seconds, turbo } from './workspace.mjs'

const report = reporter()
const rows = []
const started = performance.now()

process.stdout.write('\n')
// Each gives a note for the summary, or none.
const steps = [
  ['install', () => install(report)],
  ['format', () => report('Checking the format', () => tool('oxfmt', ['--check']))],
  ['build', () => build(report)],
  ['lint', () => report('Linting', () => tool('oxlint', []))],
  ['types', () => report('Checking the types', types)],
  ['generated', () => report('Checking what is generated', generated)],
  ['tests', () => report('Testing', tests)],
]
for (const [name, step] of steps) {
  const begun = performance.now()
  try {
    const note = await step()
    rows.push({ name, result: 'passed', time: seconds(begun), note })
  } catch (error) {
    rows.push({ name, result: 'FAILED', time: seconds(begun), note: error.note ?? error.message })
    process.exitCode = 1
    // Nothing after them means anything.
    if (name === 'install' || name === 'build') break
  }
}
summary()

async function tool(name, args) {
  await run(name, args)
}

/** Every package, its tests included. */
async function types() {
  const checked = packages().filter(({ directory }) => existsSync(join(root, directory, 'tsconfig.json')))
  const failures = []
  for (const { directory } of checked)
    await run('tsc', ['--noEmit', '--pretty', 'false', '-p', directory]).catch((error) =>
      failures.push(error),
    )
  if (failures.length > 0)
    throw Object.assign(new Error(`${failures.length} of ${checked.length} packages`), {
      output: failures.map(({ output }) => output).join(''),
    })
  return `${checked.length} packages`
}

/** Generated files are committed; to generate them anew must change nothing. */
async function generated() {
  const contents = () =>
    new Map(
      ['apps', 'docs', 'packages'].flatMap((group) =>
        files(join(root, group)).map((path) => [path, digest([path], readFileSync)]),
      ),
    )
  const before = contents()
  await turbo(['generate', '--output-logs=errors-only'])
  const after = contents()
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
  if (stale.length === 0) return
  const list = stale.map((path) => `  ${relative(root, path)}\n`).join('')
  throw Object.assign(new Error(`${stale.length} stale`), {
    output: `These were stale. They are generated now; look at them and commit them:\n${list}`,
  })
}

/** The tests of every package, as many packages at once as there are processors. */
async function tests() {
  const args = [
    'test',
    '--continue',
    '--output-logs=full',
    '--log-order=grouped',
    `--concurrency=${availableParallelism()}`,
  ]
  try {
    const output = await turbo(args)
    const count = counted(output)
    if (!count) throw Object.assign(new Error('no tests ran'), { output })
    return count
  } catch (error) {
    throw Object.assign(error, {
      note: counted(error.output) ?? error.message,
      output: ofFailed(error.output),
    })
  }
}

/** What the packages that failed printed, of what all of them did. */
function ofFailed(output) {
  const lines = stripVTControlCharacters(output).split('\n')
  const failed = lines.flatMap((line) => /^Failed:\s+(.+)$/.exec(line)?.[1].split(', ') ?? [])
  const prefixes = failed.map((task) => `${task.replace('#', ':')}: `)
  const wanted = lines.filter((line) => prefixes.some((prefix) => line.startsWith(prefix)))
  return wanted.length > 0 ? `${wanted.join('\n')}\n` : output
}

/** Adds up what Vitest says of each package: `Tests  2 failed | 40 passed | 1 skipped (43)`. */
function counted(output) {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  const lines = stripVTControlCharacters(output).matchAll(/^.*?:test:\s+Tests\s+(.+)$/gm)
  for (const [, line] of lines)
    for (const [, count, what] of line.matchAll(/(\d+) (passed|failed|skipped)/g))
      totals[what] += Number(count)
  const { passed, failed, skipped } = totals
  if (passed + failed === 0) return undefined
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function summary() {
  const print = (line) => process.stdout.write(`${line.trimEnd()}\n`)
  const width = (key) => Math.max(...rows.map((row) => row[key].length))
  const [name, result, time] = ['name', 'result', 'time'].map(width)
  print('')
  for (const row of rows)
    print(
      `  ${row.name.padEnd(name)}  ${row.result.padEnd(result)}  ${row.time.padStart(time)}  ${row.note ?? ''}`,
    )
  const count = rows.find((row) => row.name === 'tests')?.note
  if (count) print(`\ntests: ${count}`)
  const failed = rows.filter((row) => row.result !== 'passed').map((row) => row.name)
  const verdict = failed.length === 0 ? 'Everything passed' : `FAILED: ${failed.join(', ')};`
  print(
    `${verdict} in ${seconds(started)}, on Node ${process.version.slice(1)}, packages on ${nodeOfPackages()}`,
  )
}

function nodeOfPackages() {
  const manifest = join(root, 'node_modules/node/package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : 'none'
}
