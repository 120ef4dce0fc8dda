// Writes the page that is made from the steps of folding.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldingPage } from '../dist/folding-page.js'

writeFileSync(join(import.meta.dirname, '..', 'FOLDING.md'), foldingPage())
