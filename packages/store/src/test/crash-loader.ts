// Loads one release after another until it is killed, and says on standard output which is about to be loaded and which
// is: `node crash-loader.ts <url> <number of the first>`.
import { writeSync } from 'node:fs'
import { openStore } from '../store.ts'
import { numbered } from './crash-releases.ts'

const [, , url = '', first = '1'] = process.argv
const store = await openStore({ url })
writeSync(1, 'ready\n')
for (let number = Number(first); ; number++) {
  await store.load(numbered(number))
  // Written before anything else can happen: who reads it has been told.
  writeSync(1, `${number}\n`)
}
