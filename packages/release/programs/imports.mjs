// Imports every entry point that is given: a dependency that a package does not declare is missing here.
import process from 'node:process'

const counts = {}
for (const entry of process.argv.slice(2)) counts[entry] = Object.keys(await import(entry)).length
console.log(JSON.stringify(counts))
