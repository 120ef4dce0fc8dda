import { getArgumentValues, getNamedType, isCompositeType, type FieldNode, type GraphQLField } from 'graphql'
import { count } from '../count.ts'
import { nextPage, type PageArguments } from '../page.ts'
import { checkRelease, type ReleaseArgument } from '../release-argument-plugin.ts'
import { selectionsOf, type Source } from './collect-fields.ts'
import { projectPage } from './connection.ts'
import { fieldExtensions } from './field-select.ts'
import { ordinary } from './not-compilable.ts'
import { PreparedRows } from './prepared-rows.ts'
import { completeType } from './projector.ts'
import { rowQuery, rowSelections } from './row-query.ts'
import type { Run } from './run.ts'
import type { StoredList } from './stored-list.ts'

/** Puts the answer to one question, with the variables of an execution. */
export type Question = (variables: Variables, run: Run, put: (answer: unknown) => void) => void

export interface Variables {
  readonly [name: string]: unknown
}

/** Compiles a field of `Query`. Its own arguments may have other values each time. */
export function compileRoot(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Question {
  // Written by `storedList`.
  const list = field.extensions['storedList'] as StoredList | undefined
  if (list !== undefined) return compileList(source, field, nodes, list)
  const resolve = fieldExtensions(field).pothosOptions?.resolve
  if (resolve === undefined || resolve.length > 3) return ordinary(`${field.name} looks at the document`)
  const project = completeType(source, field.type, selectionsOf(nodes), false)
  return (variables, run, put) => {
    const given = getArgumentValues(field, nodes[0]!, variables)
    const answer = run.inTurn(async () => {
      await checkRelease(run.context, given)
      return resolve(undefined, given, run.context)
    })
    run.later(answer, (value) => {
      if (Array.isArray(value))
        source.onList?.(run.context, { length: value.length, field, fieldNodes: nodes, given })
      project(value, run, put)
    })
  }
}

/** Rows are found by one statement, which is prepared once for each form of the filter. */
function compileList(
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  { table, where, count: countAll }: StoredList,
): Question {
  const project = projectPage(source, field, nodes, ['id'], completeType)
  const sets = rowSelections(source, field, nodes)
  const type = getNamedType(connectionNode(field))
  if (!isCompositeType(type)) return ordinary('rows of no type')
  const query = rowQuery(source, type, sets)
  const rows = new PreparedRows(table, { ...query, columns: { ...query.columns, id: true } })
  return (variables, run, put) => {
    const given: PageArguments & ReleaseArgument = getArgumentValues(field, nodes[0]!, variables)
    const page = nextPage(given) ?? ordinary('a page of another kind')
    const { after, limit } = page
    const { store } = run.context
    const read = async () => {
      await checkRelease(run.context, given)
      const asked = await where(given, page)
      const filter = after === undefined ? asked : { AND: [asked, { id: { gt: after } }] }
      return run.inTurn(() => rows.read(store, filter, limit))
    }
    run.later(read(), (found) =>
      project(
        {
          rows: found,
          limit,
          isAfter: after !== undefined,
          totalCount: async () =>
            countAll === undefined ? count(store, table, await where(given)) : countAll(given),
        },
        run,
        put,
      ),
    )
  }
}

/** The type of the things of a connection. */
function connectionNode(field: GraphQLField<unknown, unknown>) {
  const type = getNamedType(field.type)
  const nodes = 'getFields' in type ? type.getFields()['nodes'] : undefined
  if (nodes === undefined || !('args' in nodes)) return ordinary('a connection of another kind')
  return nodes.type
}
