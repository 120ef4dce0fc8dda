import {
  Kind,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
  type ASTNode,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql'
import type { Documents } from './selection.ts'

/**
 * The longest text of selections, in signs, that is put wherever it is spread: its repetition weighs less in a compressed
 * bundle than a fragment does, with its name, its type and the lists of who needs it.
 */
const SHORT = 240

/**
 * Makes documents lighter, which weigh on every bundle: the selections of a fragment that is short, or spread in one place
 * only, are put there, and every other gets a name of one letter. The types that are printed have all fragments under their names.
 *
 * @throws Error where what comes of it is not valid, because a fragment is on a narrower type than the place
 */
export function lighten(schema: GraphQLSchema, { fragments, operations }: Documents): Documents {
  const uses = new Map<string, number>()
  for (const definition of [...fragments.values(), ...operations])
    visit(definition, {
      FragmentSpread: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
    })

  const isLight = (fragment: FragmentDefinitionNode): boolean =>
    uses.get(fragment.name.value) === 1 || textOf(inlined(fragment).selectionSet).length <= SHORT

  function expand(selection: SelectionNode): readonly SelectionNode[] {
    const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : ''
    const fragment = fragments.get(name)
    return fragment && isLight(fragment) ? fragment.selectionSet.selections.flatMap(expand) : [selection]
  }

  const inlined = <TNode extends DefinitionNode>(definition: TNode): TNode =>
    visit(definition, {
      SelectionSet: (set) => ({ ...set, selections: set.selections.flatMap(expand) }),
    })

  const kept = [...fragments].filter(([, fragment]) => !isLight(fragment))
  const letters = new Map(kept.map(([name], index) => [name, String.fromCharCode(65 + index)]))

  const renamed = <TNode extends DefinitionNode>(definition: TNode): TNode => {
    const rename = <TNamed extends FragmentDefinitionNode | FragmentSpreadNode>(node: TNamed): TNamed => {
      const value = letters.get(node.name.value) ?? node.name.value
      return { ...node, name: { ...node.name, value } }
    }
    return visit(definition, { FragmentDefinition: rename, FragmentSpread: rename })
  }

  const result = {
    fragments: new Map(
      kept.map(([name, fragment]) => [letters.get(name) ?? name, renamed(inlined(fragment))]),
    ),
    operations: operations.map((operation) => renamed(inlined(operation))),
  }
  const definitions = [...result.fragments.values(), ...result.operations]
  const problems = validate(schema, { kind: Kind.DOCUMENT, definitions })
  if (problems.length > 0) throw new Error(problems.join('\n\n'))
  return result
}

/** The text of a node, without spaces that say nothing. */
export function textOf(node: ASTNode): string {
  return stripIgnoredCharacters(print(node))
}
