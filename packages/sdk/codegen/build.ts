import { mkdirSync, writeFileSync } from 'node:fs'
import { printTada } from './tada.ts'

// Before every build: what is taken from a dependency is never committed, only bundled with its notice.
const BUNDLED = new URL('../src/bundled/', import.meta.url)
mkdirSync(BUNDLED, { recursive: true })
writeFileSync(new URL('tada.ts', BUNDLED), printTada())
