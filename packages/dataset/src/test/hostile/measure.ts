// Loads packages in a process of its own, and says on standard output how each ended and what it took.
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { loadRelease } from '../../load.ts'
import { forbidden } from './forbidden.ts'

/** What loading one package took. */
export interface Measured {
  codes: string[]
  /** Of CPU: other programs on the machine do not count. */
  seconds: number
  /** The most bytes so far, beyond what the loader itself takes. */
  memory: number
  /** What of the network and of other programs was touched. */
  used: string[]
  /** What stands in the folder for temporary files. */
  left: string[]
}

const used = forbidden()
const before = process.memoryUsage().rss
const measured: Measured[] = []
// Paths, as hostile.test.ts writes them.
for (const path of JSON.parse(process.argv[2]!) as string[]) {
  const start = process.cpuUsage()
  const codes = await loadRelease(path).then(() => ['loaded'], codesOf)
  const { user, system } = process.cpuUsage(start)
  measured.push({
    codes,
    seconds: (user + system) / 1e6,
    // maxRSS is in kibibytes.
    memory: process.resourceUsage().maxRSS * 1024 - before,
    used: used(),
    left: readdirSync(tmpdir()),
  })
}
process.stdout.write(JSON.stringify(measured))

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error && 'issues' in error && 'code' in error)) return [String(error)]
  // A DatasetError, by its name and fields.
  const issues = error.issues as { code: string }[]
  return [String(error.code), ...issues.map((issue) => issue.code)]
}
