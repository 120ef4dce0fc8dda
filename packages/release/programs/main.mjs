import process from 'node:process'

const { ask } = await import(process.argv[3] ?? './ask.mjs')
console.log(JSON.stringify(await ask(process.argv[2])))
