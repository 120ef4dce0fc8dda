import type { Context } from '../context.ts'
import type { Place } from '../path.ts'
import type { PlaceOf } from './check-against.ts'

/**
 * Finds where the authors wrote the parts of a release: of a claim its item, or its document where the item is gone; of
 * what no file holds, and of the release as a whole, the version in `package.json`.
 */
export function createPlaceOf({ authored, items }: Context): PlaceOf {
  const places = new Map<string, () => Place>()
  for (const file of authored.records)
    for (const [index, record] of (file.value.records ?? []).entries())
      places.set(`${authored.id}:${record?.id}`, () => placeIn(file, ['records', index]))
  for (const file of authored.sources) {
    places.set(`${authored.id}:${file.slug}`, () => placeIn(file, ['source']))
    for (const [index, quoted] of (file.value.quoted ?? []).entries())
      places.set(`${authored.id}:${quoted?.id}`, () => placeIn(file, ['quoted', index]))
  }
  for (const { file, path, claim } of items)
    places.set(`${authored.id}:${file.slug}.${claim.id}`, () => placeIn(file, path))
  const version = () => ({ file: 'package.json', path: ['version'], ...authored.package.locate('version') })
  return (id) => {
    // `<dataset>:<document>.<item>.<property>`: the names of documents, items and properties have no full stop.
    const names = id?.split('.') ?? []
    const found = names.map((_, index) => places.get(names.slice(0, names.length - index).join('.')))
    return (found.find((place) => place !== undefined) ?? version)()
  }
}

function placeIn(
  file: { file: string; locate: (path: (string | number)[]) => Place },
  path: readonly (string | number)[],
): Place {
  return { file: file.file, path, ...file.locate([...path]) }
}
