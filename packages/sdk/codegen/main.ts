import { mkdirSync, writeFileSync } from 'node:fs'
import { generate, GENERATED } from './generate.ts'

mkdirSync(GENERATED, { recursive: true })
for (const [name, text] of generate()) writeFileSync(new URL(name, GENERATED), text)
