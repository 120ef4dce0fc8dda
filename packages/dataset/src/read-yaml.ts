import { basename } from 'node:path'
import type * as v from 'valibot'
import type { AuthoredFile } from './authored.ts'
import { fileIssue, readPackageFile } from './files.ts'
import { createFix } from './fix/create-fix.ts'
import { hiddenCharacters } from './hidden-characters.ts'
import type { Issue } from './issue.ts'
import { formatPath } from './path.ts'
import { checkShape, type ShapeIssue, type Usable } from './shape.ts'
import { parseYaml } from './yaml-file.ts'

/** How many issues of one file are told: to find the place of each takes as long as to read the map that it stands in. */
const TOLD = 1000

/**
 * Reads one YAML file of a package and checks it against its schema. A file that cannot be read is an empty one.
 *
 * @param schema the schema, or the choice of one by what the file holds
 * @param refine says more closely what the schema only finds to be missing
 */
export async function readYaml<TSchema extends v.GenericSchema>(
  root: string,
  file: string,
  schema: TSchema | ((value: unknown) => TSchema),
  refine: (issue: ShapeIssue) => ShapeIssue = (issue) => issue,
): Promise<AuthoredFile<v.InferOutput<TSchema>>> {
  const slug = basename(file, '.yaml')
  const read = await readPackageFile(root, file)
  if (!('text' in read)) {
    const issue =
      'issue' in read ? read.issue : fileIssue(file, 'MISSING_FILE', 'the file is missing', `write ${file}`)
    // Nothing of the file is usable, and everything in a usable value may be missing.
    return {
      file,
      slug,
      value: {} as Usable<v.InferOutput<TSchema>>,
      broken: true,
      issues: [issue],
      wrong: [[]],
      locate: () => ({ line: 1, column: 1 }),
      span: () => undefined,
    }
  }
  const yaml = parseYaml(read.text, file)
  const shape = checkShape(typeof schema === 'function' ? schema(yaml.value) : schema, yaml.value)
  const found = shape.issues
    .slice(0, TOLD)
    .map(refine)
    .map(({ code, path, part, message, next, write }): Issue => {
      const place = path.length > 0 ? { path: formatPath(path) } : {}
      const fix = write && createFix(yaml, [{ path, part, write }], next ?? message)
      return {
        code,
        severity: 'error',
        file,
        ...yaml.locate(path, part),
        ...place,
        message,
        ...(next !== undefined && { next }),
        ...(fix && { fix }),
      }
    })
  return {
    file,
    slug,
    // A root that is no map is no use; everything in a usable value may be missing.
    value: shape.usable ?? ({} as Usable<v.InferOutput<TSchema>>),
    broken: yaml.broken,
    // What the schema says of a file that is not YAML would be about our guess, not about the file.
    issues: [...hiddenCharacters(read.text, file), ...yaml.issues, ...(yaml.broken ? [] : found)],
    wrong: shape.issues.map(({ path }) => path),
    locate: (path, part) => yaml.locate(path, part),
    span: (path, part) => yaml.span(path, part),
  }
}
