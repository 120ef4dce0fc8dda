import {
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, type OnList, type Source } from './collect-fields.ts'
import { compileRoot, type Question, type Variables } from './compile-root.ts'
import { ordinary } from './not-compilable.ts'
import type { Answered, Run } from './run.ts'

/** Begins an execution; its answer is whole once the run has settled. */
export type Compiled = (variables: Variables, run: Run) => Answered

/**
 * Compiles an operation of a valid document.
 *
 * @param variables with the values of those that {@link fixedVariables} names; the others may have other values each time
 * @throws NotCompilable for what is left to the ordinary way
 */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  onList?: OnList,
): Compiled {
  const query = schema.getQueryType()
  if (operation.operation !== OperationTypeNode.QUERY || !query) return ordinary('no query')
  const source: Source = { schema, fragments: fragmentsOf(document), variables, onList }
  const questions = [...collectFields(source, query, [operation.selectionSet])].map(([key, nodes]) => {
    const name = nodes[0]!.name.value
    if (name === '__typename') return [key, typename(query.name)] as const
    const field = query.getFields()[name]
    if (field === undefined) return ordinary(`no field ${name}`)
    return [key, compileRoot(source, field, nodes)] as const
  })
  return (given, run) => {
    const answer: Answered = {}
    for (const [key, question] of questions) {
      answer[key] = undefined
      question(given, run, (part) => {
        answer[key] = part
      })
    }
    return answer
  }
}

function typename(name: string): Question {
  return (_variables, _run, put) => put(name)
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
}

/** The variables that a compiled operation depends on: all but those in the arguments of its questions. */
export function fixedVariables(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const fixed = new Set<string>()
  const questions = new Set<unknown>(
    operation.selectionSet.selections.flatMap((node) =>
      node.kind === Kind.FIELD ? (node.arguments ?? []) : [],
    ),
  )
  visit(document, {
    // `undefined` goes on, and `false` leaves out what is below.
    Argument: (node) => (questions.has(node) ? false : undefined),
    VariableDefinition: () => false,
    Variable: ({ name }) => void fixed.add(name.value),
  })
  return [...fixed].sort()
}
