// Writes docs/rules.md from the rules. Run by `npm run generate`, after a build.
import { mkdirSync, writeFileSync } from 'node:fs'
import { rulesPage } from '../dist/rules-page.js'

const folder = new URL('../docs/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('rules.md', folder), rulesPage())
