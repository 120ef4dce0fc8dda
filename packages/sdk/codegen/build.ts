import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { printTada } from './tada.ts'

// What an earlier build left of files that are gone would be published.
rmSync(new URL('../dist/', import.meta.url), { recursive: true, force: true })

// Before every build: what is taken from a dependency is never committed, only bundled with its notice.
const BUNDLED = new URL('../src/bundled/', import.meta.url)
mkdirSync(BUNDLED, { recursive: true })
writeFileSync(new URL('tada.ts', BUNDLED), printTada())
