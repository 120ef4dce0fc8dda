// `npm run release:check`: packs every package that would be published, puts the tarballs to every check, and installs and
// uses them as a stranger would. One table; exit code 1 where something must be mended first. Nothing is published.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKS, checkRelease, problemsOf, type Report } from './check-release.ts'
import { schemaCheck } from './checks/schema.ts'
import { packAll, ROOT } from './pack.ts'
import { smokeWhole } from './smoke/smoke.ts'
import { table } from './table.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const folder = join(ROOT, '.isnad/release')

const checks = [...CHECKS, schemaCheck]
const tarballs = await packAll(folder)
const reports = await checkRelease(tarballs, checks)
const outcomes = await smokeWhole(tarballs)
await rm(folder, { recursive: true })

const problems = [
  ...problemsOf(reports),
  ...outcomes
    .filter(({ result }) => result === 'FAILED')
    .map(({ name, note }) => ({ where: `smoke, ${name}`, code: 'DOES_NOT_WORK', message: note })),
]
print(
  table([
    ['package', 'version', 'files', 'kB', ...checks.map(({ name }) => name), 'smoke'],
    ...reports.map(row),
  ]),
)
for (const { name, result, note } of outcomes)
  if (result === 'left out') print(`\nleft out: ${name}; ${note}`)
for (const { where, code, message } of problems)
  print(`\n${where}: ${code}\n  ${message.replaceAll('\n', '\n  ')}`)
print(
  problems.length === 0
    ? `\n${reports.length} packages can be published; ${outcomes.length} trials with them passed.`
    : `\n${problems.length} problems: nothing is published before they are mended.`,
)
process.exitCode = problems.length === 0 ? 0 : 1

function row({ tarball, cells }: Report): string[] {
  const { manifest, files, data } = tarball
  const trials = outcomes.filter(
    ({ packages, result }) => packages.includes(manifest.name) && result !== 'left out',
  )
  const passed = trials.filter(({ result }) => result === 'passed')
  const smoke = trials.length === 0 ? '–' : `${passed.length} of ${trials.length}`
  return [manifest.name, manifest.version, `${files.size}`, (data.length / 1000).toFixed(1), ...cells, smoke]
}
