import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Check } from '../finding.ts'
import { ENVIRONMENT, NODE, ROOT } from '../pack.ts'

const run = promisify(execFile)

/** `npm run schema:diff`: do the changesets say as much as the schema has changed? */
export const schemaCheck: Check = {
  name: 'schema',
  async find({ manifest }) {
    if (manifest.name !== '@isnad/graphql') return undefined
    const script = join(ROOT, 'packages/judges/src/schema-diff.main.ts')
    return await run(NODE, [script], { cwd: ROOT, env: ENVIRONMENT }).then(
      () => [],
      ({ stdout, stderr }: { stdout: string; stderr: string }) => [
        { code: 'CHANGESET_LEVEL', message: (stdout || stderr).trim() },
      ],
    )
  },
}
