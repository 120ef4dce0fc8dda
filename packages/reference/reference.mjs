import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application } from 'typedoc'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** What has a reference: the name of an entry point, its declarations, and the page. */
export const references = [
  { name: '@isnad/sdk', entry: '../sdk/dist/index.d.ts', page: '../sdk/docs/api.md' },
  { name: '@isnad/sdk/local', entry: '../sdk/dist/local.d.ts', page: '../sdk/docs/api-local.md' },
  { name: '@isnad/react', entry: '../react/dist/index.d.ts', page: '../react/docs/api.md' },
]

/** Reads the declarations of an entry point: those of its build, which are what its users see. */
export async function readDeclarations({ name, entry }) {
  const application = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    name,
    entryPoints: [join(HERE, entry)],
    tsconfig: join(HERE, 'tsconfig.docs.json'),
    readme: 'none',
    disableSources: true,
    excludeExternals: true,
    hideBreadcrumbs: true,
    includeVersion: false,
    outputFileStrategy: 'modules',
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    classPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    expandObjects: false,
    logLevel: 'Error',
    disableGit: true,
  })
  const project = await application.convert()
  if (!project) throw new Error(`${entry} cannot be read: build the package first`)
  return { application, project }
}

/** Where the page of a reference stands. */
export const pageOf = ({ page }) => join(HERE, page)

/** Writes the reference of an entry point as one page of Markdown. */
export async function writeReference(reference) {
  const path = pageOf(reference)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await printReference(reference))
}

/** The reference of an entry point as one page of Markdown. */
export async function printReference(reference) {
  const { application, project } = await readDeclarations(reference)
  const folder = mkdtempSync(join(tmpdir(), 'isnad-reference-'))
  try {
    application.options.setValue('outputs', [{ name: 'markdown', path: folder }])
    await application.generateOutputs(project)
    const note = '<!-- Written by `npm run reference` from the docstrings; change those. -->\n\n'
    return note + readFileSync(join(folder, 'README.md'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
