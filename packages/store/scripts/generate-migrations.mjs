// Writes a migration for each database where the tables have changed. A test fails where one is missing.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const kit = fileURLToPath(new URL('../node_modules/drizzle-kit/bin.cjs', import.meta.url))
for (const database of ['sqlite', 'pg'])
  execFileSync(process.execPath, [kit, 'generate', '--config', `drizzle.${database}.config.ts`], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  })
