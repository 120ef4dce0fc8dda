import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import { parse } from 'yaml'
import type { Block } from './block.ts'

const require = createRequire(import.meta.url)
const validators = new Map<string, ValidateFunction>()

/** What a file of a dataset has at its top, and the JSON Schema of such a file. */
const FILES: { [key: string]: string } = {
  source: 'source',
  records: 'records',
  withdrawals: 'withdrawals',
}

/**
 * Verifies data: JSON and YAML can be read, and what is a file of a dataset is one.
 *
 * @throws Error that says what is wrong with it
 */
export function verifyData({ language, code }: Block): void {
  if (language === 'json') {
    JSON.parse(code)
    return
  }
  const data: unknown = parse(code)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return
  const schema = Object.keys(data).flatMap((key) => FILES[key] ?? [])[0]
  if (schema === undefined) return
  const validate = validatorOf(schema)
  if (!validate(data)) throw new Error(new Ajv().errorsText(validate.errors))
}

function validatorOf(name: string): ValidateFunction {
  const known = validators.get(name)
  if (known) return known
  const path = require.resolve(`@isnad/schema/schemas/${name}.schema.json`)
  const made = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')) as object)
  validators.set(name, made)
  return made
}
