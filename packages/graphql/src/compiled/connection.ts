import { encodeBase64, encodeCursorChunk, encodeCursorTuple } from '@pothos/core'
import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql'
import type { PageArguments } from '../page.ts'
import { collectFields, selectionsOf, type Source } from './collect-fields.ts'
import { fieldReader } from './field-reader.ts'
import { ordinary } from './not-compilable.ts'
import type { AskedOfRow } from './row-query.ts'
import type { Answered, Projector, Run } from './run.ts'

/** A page of rows as plugin-drizzle makes it: one more row than asked for says that there is more. */
export interface Page {
  rows: readonly object[]
  /** How many rows were read for, which is one more than the page has. */
  limit: number
  isAfter: boolean
  totalCount?: () => Promise<number>
}

/** How values of a type are completed: `completeType`, which itself leads to connections. */
export type CompleteType = (
  source: Source,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  areRead: boolean,
) => Projector

/** The rows of a connection that belong to a row, which were read with it. */
export function projectConnection(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  { query, below }: AskedOfRow,
  complete: CompleteType,
): Projector {
  const given: PageArguments = getArgumentValues(field, nodes[0]!, source.variables)
  if (isBackward(given)) return ordinary('a page from the end')
  const [relation, ...others] = Object.keys(query.with ?? {})
  const limit = below?.limit
  if (relation === undefined || others.length > 0 || typeof limit !== 'number')
    return ordinary('a connection of another kind')
  const project = projectPage(source, field, nodes, Object.keys(below?.orderBy ?? {}), complete)
  return (value, run, put) => {
    // The relation was asked for, and a list of rows came.
    const rows = (value as { [relation: string]: object[] })[relation] ?? ordinary('no rows')
    project({ rows, limit, isAfter: Boolean(given.after) }, run, put)
  }
}

/** Whether a page is one that is left to the ordinary way. */
function isBackward({ last, before }: PageArguments): boolean {
  return (last ?? before ?? undefined) !== undefined
}

type ProjectPage = (page: Page, run: Run, put: (answer: unknown) => void) => void

/** @param order names of the columns by which the rows are ordered, of which cursors are made */
export function projectPage(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  order: readonly string[],
  complete: CompleteType,
): ProjectPage {
  const type = getNamedType(field.type)
  if (!isObjectType(type) || order.length === 0) return ordinary('a connection of another kind')
  const cursor = (row: object): string => {
    // Columns of the order are always read.
    const values = order.map((column) => (row as Answered)[column])
    return encodeBase64(`DC:${values.length > 1 ? encodeCursorTuple(values) : encodeCursorChunk(values[0])}`)
  }
  const parts = [...collectFields(source, type, selectionsOf(nodes))].map(
    ([key, below]) => [key, projectPart(source, type, below, cursor, complete)] as const,
  )
  return (page, run, put) => {
    const isFull = page.rows.length === page.limit
    const shown = { ...page, rows: isFull ? page.rows.slice(0, -1) : page.rows, isFull }
    const answer: Answered = {}
    for (const [key, part] of parts) {
      answer[key] = undefined
      part(shown, run, (value) => {
        answer[key] = value
      })
    }
    put(answer)
  }
}

interface ShownPage extends Page {
  isFull: boolean
}

type ProjectPart = (page: ShownPage, run: Run, put: (answer: unknown) => void) => void

function projectPart(
  source: Source,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  cursor: (row: object) => string,
  complete: CompleteType,
): ProjectPart {
  const name = nodes[0]!.name.value
  const field = type.getFields()[name]
  switch (name) {
    case '__typename':
      return (_page, _run, put) => put(type.name)
    case 'nodes': {
      const project = complete(source, field!.type, selectionsOf(nodes), true)
      return ({ rows }, run, put) => project(rows, run, put)
    }
    case 'edges':
      return projectEdges(source, field!, nodes, cursor, complete)
    case 'pageInfo': {
      const project = complete(source, field!.type, selectionsOf(nodes), true)
      return ({ rows, isFull, isAfter }, run, put) => {
        const [first, last] = [rows[0], rows.at(-1)]
        const info = {
          startCursor: first ? cursor(first) : null,
          endCursor: last ? cursor(last) : null,
          hasPreviousPage: isAfter,
          hasNextPage: isFull,
        }
        project(info, run, put)
      }
    }
    case 'totalCount':
      return ({ totalCount }, run, put) =>
        totalCount === undefined ? ordinary('a count of rows below a row') : run.later(totalCount(), put)
    default:
      return ordinary(`a connection has no ${name}`)
  }
}

function projectEdges(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  cursor: (row: object) => string,
  complete: CompleteType,
): ProjectPart {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return ordinary('edges of another kind')
  const parts = [...collectFields(source, type, selectionsOf(nodes))].map(
    ([key, below]): [string, Projector] => {
      const name = below[0]!.name.value
      if (name === '__typename') return [key, (_row, _run, put) => put(type.name)]
      const part = type.getFields()[name]!
      if (name === 'node') return [key, complete(source, part.type, selectionsOf(below), true)]
      const read = fieldReader(source, part, below)
      return [key, (row, run, put) => put(read({ cursor: cursor(row as object) }, run))]
    },
  )
  return ({ rows }, run, put) => {
    put(
      rows.map((row) => {
        const edge: Answered = {}
        for (const [key, part] of parts) {
          edge[key] = undefined
          part(row, run, (value) => {
            edge[key] = value
          })
        }
        return edge
      }),
    )
  }
}
