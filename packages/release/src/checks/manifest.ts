import type { Check, Finding } from '../finding.ts'
import { isDataset, textOf, type Manifest, type Tarball } from '../tarball.ts'

/** Scripts that run where the package is installed. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare']

/** How the licence of each kind begins. */
const LICENCES: { [license: string]: RegExp } = {
  MIT: /MIT License/,
  'CC-BY-4.0': /Creative Commons|CC BY 4\.0/,
}

/** Our own rules for package.json: what registries, people and package managers read of it. */
export const manifestCheck: Check = {
  name: 'manifest',
  find: (tarball, all) => [...fields(tarball), ...dependencies(tarball.manifest, all)],
}

function* fields(tarball: Tarball): Generator<Finding> {
  const { manifest, directory } = tarball
  const expected: [string, boolean, string][] = [
    ['description', (manifest.description?.length ?? 0) > 10, 'say in one line what the package is for'],
    ['keywords', (manifest.keywords?.length ?? 0) > 1, 'name at least two, by which it is found'],
    ['type', manifest.type === 'module', 'must be "module"'],
    ['repository.directory', manifest.repository?.directory === directory, `must be "${directory}"`],
    [
      'repository.url',
      manifest.repository?.url?.startsWith('git+https:') === true,
      'must be an address of the repository',
    ],
    ['publishConfig.access', manifest.publishConfig?.access === 'public', 'must be "public"'],
    [
      'license',
      LICENCES[manifest.license ?? '']?.test(textOf(tarball, 'LICENSE') ?? '') === true,
      'must be the licence that LICENSE has',
    ],
    [
      'engines.node',
      isDataset(tarball) || manifest.engines?.['node'] !== undefined,
      'say which versions of Node it runs on',
    ],
    [
      'sideEffects',
      isDataset(tarball) || manifest.sideEffects === false,
      'must be false: bundlers then leave out what is not used',
    ],
  ]
  for (const [field, isFine, next] of expected)
    if (!isFine) yield { code: 'BAD_FIELD', message: `package.json, ${field}: ${next}` }
  for (const script of INSTALL_SCRIPTS)
    if (manifest.scripts?.[script] !== undefined)
      yield {
        code: 'INSTALL_SCRIPT',
        message: `package.json, scripts.${script}: nothing runs where a package is installed; remove it`,
      }
}

/** Whatever a package needs can be installed: it is published, and not of this disk. */
function* dependencies(manifest: Manifest, all: readonly Tarball[]): Generator<Finding> {
  const ranges = Object.entries({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  })
  for (const [name, range] of ranges) {
    if (/^(workspace|file|link|portal):/.test(range))
      yield {
        code: 'LOCAL_DEPENDENCY',
        message: `${name} is "${range}", which nobody else has: pack with pnpm`,
      }
    if (name.startsWith('@isnad/') && !all.some((other) => other.manifest.name === name))
      yield {
        code: 'UNPUBLISHED_DEPENDENCY',
        message: `${name} is private: move it to devDependencies, or publish it`,
      }
  }
  if (manifest.name === '@isnad/sdk' && Object.keys(manifest.dependencies ?? {}).length > 0)
    yield {
      code: 'DEPENDENCIES',
      message: 'the SDK has no dependencies: whatever is bundled with an application is its own',
    }
}
