import {
  isDate,
  isLanguageTag,
  parsePeriod,
  releaseLineSchema,
  type Claim,
  type Dataset,
  type Record,
  type Release,
  type Source,
  type Withdrawal,
} from '@isnad/schema'
import * as v from 'valibot'
import { canonicalJson } from '../canonical.ts'
import type { DatasetError } from '../issue.ts'
import { findBadCharacter } from './characters.ts'
import { refused } from './refused.ts'

type Line = v.InferOutput<typeof releaseLineSchema>

/** The escape of half of a surrogate pair, which canonical JSON writes of nothing else. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

/** The order of the lines of a release. */
const ORDER: readonly Line['type'][] = ['dataset', 'record', 'source', 'claim', 'withdrawal']

/** Makes a release of the lines of its NDJSON, each as a build would have written it. */
export class ReleaseParser {
  #dataset: Dataset | undefined
  readonly #records: Record[] = []
  readonly #sources: Source[] = []
  readonly #claims: Claim[] = []
  readonly #withdrawals: Withdrawal[] = []
  #number = 0
  #last: readonly [type: number, id: string] = [-1, '']

  /** @throws DatasetError where the line is not one of a release, or not where it belongs */
  add(text: string): void {
    this.#number += 1
    const line = this.#parse(text)
    if (!this.#dataset && line.type !== 'dataset')
      throw refused('BAD_BUILD', 'the build has no dataset line at its beginning', REBUILD)
    this.#checkValues(line)
    this.#checkOrder(line)
    if (line.type === 'dataset') this.#dataset = line.dataset
    else if (line.type === 'record') this.#records.push(line.record)
    else if (line.type === 'source') this.#sources.push(line.source)
    else if (line.type === 'claim') this.#claims.push(line.claim)
    else this.#withdrawals.push(line.withdrawal)
  }

  /** @throws DatasetError where there was no line of a dataset */
  finish(hash: string): Release {
    if (!this.#dataset) throw refused('BAD_BUILD', 'the build has no dataset line', REBUILD)
    return {
      dataset: this.#dataset,
      hash,
      records: this.#records,
      sources: this.#sources,
      claims: this.#claims,
      withdrawals: this.#withdrawals,
    }
  }

  #parse(text: string): Line {
    let input: unknown
    try {
      input = JSON.parse(text)
    } catch (error) {
      throw this.#refuse(`is not JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
    const parsed = v.safeParse(releaseLineSchema, input)
    if (!parsed.success) {
      const [first] = parsed.issues
      throw this.#refuse(`is not of a release: ${v.getDotPath(first) ?? ''} ${first.message}`.slice(0, 500))
    }
    // A key that stands twice, one that a prototype swallows, white space: whatever two readers might read in two ways.
    if (canonicalJson(parsed.output) !== text)
      throw this.#refuse('is not as a build writes it', 'NOT_CANONICAL')
    // RFC 8785 has no form for half of a character, and a database would put another in its place.
    if (HALF.test(text)) throw this.#refuse('has half of a surrogate pair, which is no character', 'BAD_UTF8')
    return parsed.output
  }

  #checkOrder(line: Line): void {
    const type = ORDER.indexOf(line.type)
    const id = contentOf(line).id
    const [lastType, lastId] = this.#last
    if (type < lastType || (type === lastType && id <= lastId))
      throw this.#refuse('stands out of order, or stands there twice', 'NOT_CANONICAL')
    this.#last = [type, id]
  }

  #checkValues(line: Line): void {
    const content = contentOf(line)
    if (this.#dataset && line.type !== 'dataset') {
      const { id } = this.#dataset
      if (!content.id.startsWith(`${id}:`) || ('dataset' in content && content.dataset !== id))
        throw this.#refuse(
          `is about ${content.id}, which belongs to another dataset than ${id}`,
          'FOREIGN_ID',
        )
    }
    const bad = findBadCharacter(textsOf(content).join('\n'))
    if (bad) throw this.#refuse(`has the character ${bad.name}`, bad.code)
    const wrong = findWrongValue(line)
    if (wrong) throw this.#refuse(wrong.message, wrong.code)
  }

  #refuse(what: string, code = 'BAD_BUILD'): DatasetError {
    return refused(code, `line ${this.#number} of dataset.ndjson ${what}`, REBUILD)
  }
}

const REBUILD = 'build the package again: isnad build'

function contentOf(line: Line): Dataset | Record | Source | Claim | Withdrawal {
  if (line.type === 'dataset') return line.dataset
  if (line.type === 'record') return line.record
  if (line.type === 'source') return line.source
  return line.type === 'claim' ? line.claim : line.withdrawal
}

/** Every text in a value, keys included. What the shape allows is a few levels deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsOf(part)])
}

/** What the shape of a line leaves open, and what later would fail where nobody knows of which line it came. */
function findWrongValue(line: Line): { code: string; message: string } | undefined {
  const date = (text: string | undefined) =>
    text === undefined || isDate(text)
      ? undefined
      : { code: 'BAD_DATE', message: `has no date in ${quote(text)}` }
  if (line.type === 'source') return date(line.source.published)
  if (line.type === 'withdrawal') return date(line.withdrawal.date)
  if (line.type === 'record') {
    const label = line.record.labels.find(({ language }) => !isLanguageTag(language))
    return label && { code: 'BAD_LANGUAGE', message: `has no language in ${quote(label.language)}` }
  }
  if (line.type !== 'claim') return undefined
  const { time, value, qualifiers = {}, citations } = line.claim
  try {
    parsePeriod(time)
  } catch {
    return { code: 'BAD_PERIOD', message: `has no time in ${quote(time ?? '')}` }
  }
  for (const each of [value, ...Object.values(qualifiers)])
    if (each.type === 'date') {
      const wrong = date(each.edtf)
      if (wrong) return wrong
    }
  const citation = citations.find(({ start, end }) => start >= end)
  return (
    citation && { code: 'CITATION_OUT_OF_RANGE', message: `cites from ${citation.start} to ${citation.end}` }
  )
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 80))
}
