import { createHash } from 'node:crypto'
import { listPackageFiles, MAX_FILE_BYTES, openPackageFile } from '../files.ts'
import { readPackageInfo } from '../package-info.ts'

/** The file of a build that says from what it was made. */
export const INPUTS = 'INPUTS'

/**
 * The digest of what a release is compiled from: name, version and the names of the dependencies in `package.json`, and
 * the bytes of every YAML file. A build keeps it, so that a load sees whether the package was edited since; it depends on
 * no time and no path, so that a build stays the same on every machine. Ranges are left out, because packing rewrites them.
 *
 * @returns SHA-256, 64 lower-case hexadecimal digits
 */
export async function digestInputs(root: string): Promise<string> {
  const { info } = await readPackageInfo(root)
  const hash = createHash('sha256')
  const add = (...parts: string[]) => hash.update(`${JSON.stringify(parts)}\n`)
  add('isnad-inputs', '1', info.name, info.version, ...Object.keys(info.dependencies).sort())
  const files = ['dataset.yaml', 'withdrawals.yaml']
  for (const folder of ['records', 'sources']) files.push(...(await listPackageFiles(root, folder)).files)
  for (const file of files) {
    const opened = await openPackageFile(root, file, MAX_FILE_BYTES)
    if (!('handle' in opened)) {
      // What is refused is no input, and differs from every file.
      if (!('missing' in opened)) add(file, 'refused')
      continue
    }
    try {
      const bytes = await opened.handle.readFile()
      add(file, createHash('sha256').update(bytes).digest('hex'))
    } finally {
      await opened.handle.close()
    }
  }
  return hash.digest('hex')
}
