import { isRefused } from '../dependencies.ts'
import { createFinder, type FindPackage, type OfferedPackages } from './find-package.ts'
import { lookupOf, openFolder } from './open-package.ts'
import { readNode, type PackageNode } from './package-node.ts'
import { refused } from './refused.ts'

/** Who asks for which versions of a package. */
interface Wanted {
  by: string
  range: string
}

/** Packages in an order in which each comes after those that it depends on. */
export interface Resolved {
  nodes: PackageNode[]
  /** Which package stands for a name. */
  byName: ReadonlyMap<string, PackageNode>
}

/** How often packages are put in order anew because one of another version fits all that ask for it. */
const ATTEMPTS = 50

/**
 * Finds what some packages depend on, and puts all in order: each dataset once. What was given comes first, then what Node
 * would find from the package that asks, then from the caller's folder.
 *
 * @throws DatasetError `DEPENDENCY_CYCLE`, `DEPENDENCY_VERSION`, `VERSION_CONFLICT` or `DATASET_ID_TAKEN`
 */
export async function resolvePackages(
  roots: readonly PackageNode[],
  from: string,
  offered: OfferedPackages = {},
): Promise<Resolved> {
  const find = await createFinder(offered)
  const given = new Map<string, PackageNode>()
  for (const root of roots) {
    const other = given.get(root.name)
    if (other && other.opened.dir !== root.opened.dir)
      throw refused(
        'VERSION_CONFLICT',
        `${root.name} is given twice: ${described(other)} and ${described(root)}`,
        'give one of them',
      )
    given.set(root.name, root)
  }
  const pinned = new Map(given)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const pass = new Pass(given, pinned, from, find)
    const better = await pass.run()
    if (!better) return pass.result()
    pinned.set(better.name, better)
  }
  throw refused('VERSION_CONFLICT', `no versions of the datasets fit together after ${ATTEMPTS} tries`)
}

/** One try at putting packages in order. */
class Pass {
  readonly #given: ReadonlyMap<string, PackageNode>
  readonly #chosen: Map<string, PackageNode>
  readonly #from: string
  readonly #findPackage: FindPackage
  readonly #wanted = new Map<string, Wanted[]>()
  readonly #ordered = new Map<string, PackageNode>()
  #better: PackageNode | undefined

  constructor(
    given: ReadonlyMap<string, PackageNode>,
    pinned: ReadonlyMap<string, PackageNode>,
    from: string,
    find: FindPackage,
  ) {
    this.#given = given
    this.#chosen = new Map(pinned)
    this.#from = from
    this.#findPackage = find
  }

  /** @returns a package that fits where the one that was chosen does not, so that another try is worth it */
  async run(): Promise<PackageNode | undefined> {
    for (const root of this.#given.values()) await this.#visit(root, [])
    return this.#better
  }

  result(): Resolved {
    const owners = new Map<string, PackageNode>()
    for (const node of this.#ordered.values()) {
      const other = owners.get(node.id)
      if (other && node.id !== '')
        throw refused(
          'DATASET_ID_TAKEN',
          `${other.name} and ${node.name} both call their dataset ${node.id}`,
          'load one of them; an id belongs to one package, and the other needs one of its own',
        )
      owners.set(node.id, node)
    }
    return { nodes: [...this.#ordered.values()], byName: this.#ordered }
  }

  async #visit(node: PackageNode, path: readonly string[]): Promise<void> {
    if (path.includes(node.name))
      throw refused(
        'DEPENDENCY_CYCLE',
        `datasets depend on each other in a circle: ${[...path.slice(path.indexOf(node.name)), node.name].join(' → ')}`,
        'take one of these dependencies out of its package.json',
      )
    if (this.#better || this.#ordered.has(node.name)) return
    for (const [name, range] of Object.entries(node.dependencies)) {
      const dependency = await this.#choose(node, name, range)
      if (dependency && !this.#better) await this.#visit(dependency, [...path, node.name])
    }
    this.#ordered.set(node.name, node)
  }

  async #choose(node: PackageNode, name: string, range: string): Promise<PackageNode | undefined> {
    const wanted = [...(this.#wanted.get(name) ?? []), { by: node.name, range }]
    this.#wanted.set(name, wanted)
    const chosen = this.#chosen.get(name)
    if (chosen && !isRefused(range, chosen.version)) return chosen
    const found = await this.#find(node, name)
    if (!found) {
      if (!chosen) return undefined
    } else if (found.name !== name)
      throw refused(
        'DEPENDENCY_VERSION',
        `what ${node.name} depends on as ${name} calls itself ${found.name}`,
        'install it under its own name',
      )
    const fits = (candidate: PackageNode | undefined): candidate is PackageNode =>
      candidate !== undefined && wanted.every((each) => !isRefused(each.range, candidate.version))
    if (!chosen && fits(found)) {
      this.#chosen.set(name, found)
      return found
    }
    if (fits(found) && !this.#given.has(name)) {
      this.#better = found
      return undefined
    }
    throw chosen ? conflict(name, wanted, [chosen, found]) : outOfRange(node, range, found)
  }

  async #find({ opened }: PackageNode, name: string): Promise<PackageNode | undefined> {
    const found = await this.#findPackage(name, ...lookupOf(opened, this.#from))
    return found === undefined ? undefined : readNode(openFolder(name, found))
  }
}

function outOfRange(node: PackageNode, range: string, found: PackageNode | undefined): Error {
  return refused(
    'DEPENDENCY_VERSION',
    `${node.name} depends on ${found?.name} ${range}, and ${found?.version} is there`,
    `run \`npm install ${found?.name}@"${range}"\`, or take a version of ${node.name} that goes with ${found?.version}`,
  )
}

function conflict(
  name: string,
  wanted: readonly Wanted[],
  found: readonly (PackageNode | undefined)[],
): Error {
  const versions = new Set(found.flatMap((node) => (node ? [node.version] : [])))
  return refused(
    'VERSION_CONFLICT',
    `${wanted.map(({ by, range }) => `${by} needs ${name} ${range}`).join(', ')}; there is ${[...versions].join(' and ')}, and one version is loaded`,
    `take versions of ${wanted.map(({ by }) => by).join(' and ')} that need one version of ${name}`,
  )
}

function described({ opened, version }: PackageNode): string {
  return `${version} in ${opened.spec}`
}
