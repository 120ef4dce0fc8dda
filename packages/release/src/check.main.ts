// `npm run release:check`: packs every package that would be published, puts the tarballs to every check, and installs and
// uses them as a stranger would. One table; exit code 1 where something must be mended first.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKS, checkRelease, problemsOf, type Report } from './check-release.ts'
import { packAll, ROOT } from './pack.ts'
import { table } from './table.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const folder = join(ROOT, '.isnad/release')

const tarballs = await packAll(folder)
const reports = await checkRelease(tarballs)
const problems = [...problemsOf(reports)]

print(table([['package', 'version', 'files', 'kB', ...CHECKS.map(({ name }) => name)], ...reports.map(row)]))
for (const { where, code, message } of problems) print(`\n${where}: ${code}\n  ${message}`)
print(
  problems.length === 0
    ? `\n${reports.length} packages can be published.`
    : `\n${problems.length} problems: nothing is published before they are mended.`,
)
await rm(folder, { recursive: true })
process.exitCode = problems.length === 0 ? 0 : 1

function row({ tarball, cells }: Report): string[] {
  const { manifest, files, data } = tarball
  return [manifest.name, manifest.version, `${files.size}`, (data.length / 1000).toFixed(1), ...cells]
}
