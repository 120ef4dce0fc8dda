import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Answers } from './answers.ts'
import { licences } from './licences.ts'
import { workspace } from './workspace.ts'

const FOLDER = new URL('../template/', import.meta.url)

/**
 * The files of a new package, by their path with forward slashes.
 *
 * npm leaves `.gitignore` out of what it packs and treats a nested `package.json` as one, so the template has `_` in the
 * place of a leading dot, and `_package.json`.
 */
export async function renderTemplate(answers: Answers): Promise<Map<string, string>> {
  const values: { [placeholder: string]: string } = {
    ...answers,
    licenceNotice: licences[answers.licence],
    // While the packages are below 1.0, this takes the corrections of a minor version and no other minor version.
    ...Object.fromEntries(
      Object.entries(workspace.versions).map(([name, version]) => [name, `^${version}`] as const),
    ),
  }
  const files = new Map<string, string>()
  for (const entry of await readdir(FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')
    const path = source.slice(fileURLToPath(FOLDER).length).replace(/^\//, '')
    files.set(targetOf(path), fill(path, await readFile(source, 'utf8'), values))
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function targetOf(path: string): string {
  return path === '_package.json' ? 'package.json' : path.replace(/^_/, '.')
}

/**
 * Puts the values in the place of `{{…}}`. A placeholder in quotes is replaced by a string of that language, so that no
 * value can break out of it. GitHub's own `${{ … }}` has spaces inside and is left alone.
 */
function fill(path: string, content: string, values: { readonly [placeholder: string]: string }): string {
  return content.replaceAll(/(['"]?)\{\{([@\w/-]+)\}\}\1/g, (_, quote: string, placeholder: string) => {
    const value = values[placeholder]
    if (value === undefined) throw new Error(`${path}: no value for {{${placeholder}}}`)
    if (quote === '"') return JSON.stringify(value)
    return quote === "'" ? `'${value.replaceAll("'", "''")}'` : value
  })
}
