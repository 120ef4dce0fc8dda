import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import type { Check } from '../finding.ts'

/** Packages that applications of any kind import: their types resolve in TypeScript's oldest mode too. */
const EVERY_MODE = ['@isnad/react', '@isnad/sdk']

/** `attw`, "are the types wrong?": do the types resolve in each mode of TypeScript, and are they those of the code? */
export const typesCheck: Check = {
  name: 'attw',
  async find({ data, manifest }) {
    if (!manifest.exports) return undefined
    // Not code: `./schema.graphql`, `./schemas/*`.
    const excludeEntrypoints = Object.keys(manifest.exports).filter((entry) => /\*|\.\w+$/.test(entry))
    const result = await checkPackage(createPackageFromTarballData(data), { excludeEntrypoints })
    if (result.types === false) return [{ code: 'UNTYPED', message: 'the package has no types' }]
    return result.problems
      .filter((problem) => !isExpected(problem, EVERY_MODE.includes(manifest.name)))
      .map((problem) => ({ code: problem.kind, message: describe(problem) }))
  },
}

/** What follows from being ESM only. `require` of it works since Node 20.19 and 22.12, with these very types. */
function isExpected(problem: Problem, everyMode: boolean): boolean {
  if (problem.kind === 'CJSResolvesToESM') return true
  return !everyMode && 'resolutionKind' in problem && problem.resolutionKind === 'node10'
}

function describe(problem: Problem): string {
  const entry = 'entrypoint' in problem ? ` of ${problem.entrypoint} (${problem.resolutionKind})` : ''
  const file = 'fileName' in problem ? ` in ${problem.fileName}` : ''
  const pair = 'typesFileName' in problem ? ` in ${problem.typesFileName}` : ''
  const specifier = 'moduleSpecifier' in problem ? `, which imports ${problem.moduleSpecifier}` : ''
  return `${problem.kind}${entry}${file}${pair}${specifier}; https://github.com/arethetypeswrong/arethetypeswrong.github.io/tree/main/docs/problems explains it`
}
