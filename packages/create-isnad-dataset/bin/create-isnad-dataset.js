#!/usr/bin/env node
import { processIo, run } from '../dist/main.js'

// Left to end by itself, so that what is written to a pipe is written whole.
process.exitCode = await run(process.argv.slice(2), processIo())
