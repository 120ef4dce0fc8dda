// Writes a made-up sheet of STOP to standard output: `node scripts/generate-csv.mjs 1000000 > big.csv`.
import { once } from 'node:events'
import { generateSheet } from '../src/test/generate.ts'

for (const text of generateSheet(Number(process.argv[2] ?? 1_000_000)))
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
