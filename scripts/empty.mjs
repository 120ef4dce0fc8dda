// Removes a folder: `node ../../scripts/empty.mjs dist`. A build begins with it, so that nothing outlives its source.
import { rmSync } from 'node:fs'

for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true })
