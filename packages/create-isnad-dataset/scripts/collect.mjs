// Writes dist/workspace.json: what the command knows of the other packages of this repository, so that it needs none of
// them when it runs. Ids, places and versions are defined where they belong; here they are only collected.
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const packages = new URL('../../', import.meta.url)
const read = (file) => readFile(new URL(file, packages), 'utf8')
const json = async (file) => JSON.parse(await read(file))

const versions = {}
for (const folder of ['cli', 'dataset-commons', 'schema']) {
  const { name, version } = await json(`${folder}/package.json`)
  versions[name] = version
}

const manifest = await json('schema/schemas/dataset.schema.json')
const { pattern, maxLength } = manifest.properties.id

const { records } = parse(await read('dataset-commons/records/places.yaml'))
const places = Object.fromEntries(records.map(({ id, labels }) => [id, [labels.en].flat()[0]]))

const collected = { versions, id: { pattern, maxLength }, places }
await writeFile(new URL('../dist/workspace.json', import.meta.url), `${JSON.stringify(collected, null, 2)}\n`)
