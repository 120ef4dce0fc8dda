import {
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql'
import type { Tables } from '@isnad/schema/tables'
import { collectFields, selectionsOf, type Source } from './collect-fields.ts'
import { projectConnection } from './connection.ts'
import { fieldReader } from './field-reader.ts'
import { typeExtensions } from './field-select.ts'
import { ordinary } from './not-compilable.ts'
import { askedOfRow, kindsOf, rowQuery } from './row-query.ts'
import { RowReader } from './row-reader.ts'
import type { Answered, Projector } from './run.ts'

/**
 * Makes the objects of an answer from values whose rows have been read.
 *
 * @param areRead whether a value has all that is asked of it; otherwise it is one of which the id is known
 */
export function projectType(
  source: Source,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  areRead: boolean,
): Projector {
  const kinds = new Map(
    kindsOf(source, type).map((kind) => [kind.name, lazy(() => projectKind(source, kind, sets, areRead))]),
  )
  if (isObjectType(type)) return kinds.get(type.name)!
  return (value, run, put) => {
    // Our types look at the value alone, or at what is branded on it.
    const name = type.resolveType?.(value, run.context, { schema: source.schema } as never, type)
    const project = typeof name === 'string' ? kinds.get(name) : undefined
    if (project === undefined) return ordinary('a value of no type')
    project(value, run, put)
  }
}

/** Compiles it when it is needed first: a record is of one of many kinds. */
function lazy(compile: () => Projector): Projector {
  let compiled: Projector | undefined
  return (value, run, put) => (compiled ??= compile())(value, run, put)
}

function projectKind(
  source: Source,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  areRead: boolean,
): Projector {
  const fields = [...collectFields(source, type, sets)].map(
    ([key, nodes]) => [key, projectField(source, type, nodes)] as const,
  )
  const fill: Projector = (value, run, put) => {
    const answer: Answered = {}
    for (const [key, project] of fields) {
      // The place of a key is that of its field, whenever its value comes.
      answer[key] = undefined
      project(value, run, (part) => {
        answer[key] = part
      })
    }
    put(answer)
  }
  const table = typeExtensions(type).pothosDrizzleModel
  if (areRead || table === undefined) return fill
  // Types are made over the tables of the store.
  const reader = new RowReader(table as keyof Tables, rowQuery(source, type, sets))
  return (value, run, put) => {
    if (typeof value !== 'object' || value === null || !('id' in value)) return ordinary('a row without id')
    if (reader.hasAll(value)) fill(value, run, put)
    else run.row(reader, String(value.id), (row) => fill(row, run, put))
  }
}

function projectField(source: Source, type: GraphQLObjectType, nodes: readonly FieldNode[]): Projector {
  const name = nodes[0]!.name.value
  if (name === '__typename') return (_value, _run, put) => put(type.name)
  const field = type.getFields()[name]
  if (field === undefined) return ordinary(`no field ${name}`)
  const asked = askedOfRow(source, field, nodes)
  if (asked?.isConnection) return projectConnection(source, field, nodes, asked, completeType)
  const project = completeType(source, field.type, selectionsOf(nodes), asked?.below !== undefined)
  const read = fieldReader(source, field, nodes)
  return (value, run, put) => {
    const found = read(value, run)
    if (found instanceof Promise) run.later(found, (later) => project(later, run, put))
    else project(found, run, put)
  }
}

/** As the executor completes a value; where it would find an error, it is asked to say so itself. */
export function completeType(
  source: Source,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  areRead: boolean,
): Projector {
  if (isNonNullType(type)) {
    const project = completeType(source, type.ofType, sets, areRead)
    return (value, run, put) =>
      value === null || value === undefined ? ordinary('null in place of a value') : project(value, run, put)
  }
  if (isListType(type)) {
    const project = completeType(source, type.ofType, sets, areRead)
    return nullable((value, run, put) => {
      if (!Array.isArray(value)) return ordinary('not a list')
      const answers: unknown[] = Array.from({ length: value.length })
      for (const [i, each] of value.entries()) {
        const putOne = (answer: unknown) => {
          answers[i] = answer
        }
        if (each instanceof Promise) run.later(each, (later) => project(later, run, putOne))
        else project(each, run, putOne)
      }
      put(answers)
    })
  }
  if (isLeafType(type)) return nullable((value, _run, put) => put(type.serialize(value)))
  if (!isCompositeType(type)) return ordinary('a type of another kind')
  return nullable(projectType(source, type, sets, areRead))
}

function nullable(project: Projector): Projector {
  return (value, run, put) => (value === null || value === undefined ? put(null) : project(value, run, put))
}
