// `npm run schema:diff [<commit>]`: what changed in schema.graphql since main, or a commit or tag, what it means to
// clients, and which changeset it asks for. Exit code 1 where the changesets there do not say as much.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { declaredLevel, diffSchemas, LEVELS } from './schema-diff.ts'

const NAME = '@isnad/graphql'
const FOLDER = 'packages/graphql'
const root = fileURLToPath(new URL('../../../', import.meta.url))
const print = (text: string) => process.stdout.write(`${text}\n`)

const base = process.argv[2] ?? forkPoint()
const before = git('show', `${base}:${FOLDER}/schema.graphql`)
const { version } = JSON.parse(git('show', `${base}:${FOLDER}/package.json`)) as { version: string }
const after = readFileSync(`${root}${FOLDER}/schema.graphql`, 'utf8')

const { level, ...changes } = await diffSchemas(before, after, version)
print(`schema.graphql since ${base}, ${NAME}@${version}`)
for (const [kind, messages] of Object.entries(changes)) {
  print(`\n${kind}: ${messages.length}`)
  for (const message of messages) print(`  ${message}`)
}
const declared = declaredLevel(changesets(), NAME)
print(`\nchangeset: needs ${level}, has ${declared}`)
if (LEVELS.indexOf(declared) < LEVELS.indexOf(level)) {
  print(`Run \`npm run changeset\` and choose ${level} for ${NAME}`)
  process.exitCode = 1
}

/** Where this work left main; on main itself, the last commit. */
function forkPoint(): string {
  const main = ['origin/main', 'main'].find((name) => {
    try {
      return git('rev-parse', '--verify', '--quiet', name) !== ''
    } catch {
      return false
    }
  })
  const point = main === undefined ? '' : git('merge-base', main, 'HEAD')
  return point === '' || point === git('rev-parse', 'HEAD') ? git('rev-parse', 'HEAD~1') : point
}

function changesets(): string[] {
  const folder = `${root}.changeset`
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).trim()
}
