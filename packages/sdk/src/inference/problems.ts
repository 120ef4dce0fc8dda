import type { Composites, Leaves, Roots } from '../generated/schema.ts'
import type { CompositeName, NameOf, PossibleOf, SelectionsOf } from './select.ts'
import type { Used } from './used.ts'
import type { InValue } from './value-problems.ts'
import type { Declared, InputTypes } from './variables.ts'

/** What is wrong with a definition, in words that name it; `never` where nothing is. */
export type Problems<TDefinition, TFragments> = TDefinition extends {
  kind: 'Operation'
  operation: infer TOperation extends keyof Roots
  variables: infer TVariables
}
  ? | ([Roots[TOperation]] extends [never]
        ? `The schema has no ${TOperation}`
        : InSelections<SelectionsOf<TDefinition>, Roots[TOperation], TFragments, Declared<TVariables>>)
    | UnknownTypes<TVariables>
    | ([TVariables] extends [never] ? never : Unused<NameOf<TVariables>, Used<TDefinition, TFragments>>)
  : TDefinition extends { kind: 'Fragment'; on: infer TOn extends string }
    ? // Its variables are those of the operation that spreads it.
      InFragment<TDefinition, TOn, TFragments, unknown>
    : never

type InSelections<TNode, TType extends string, TFragments, TVariables> = TNode extends { kind: 'Field' }
  ? TType extends CompositeName
    ? NameOf<TNode> extends keyof Composites[TType]['fields']
      ? InField<
          TNode,
          `${TType}.${NameOf<TNode>}`,
          Composites[TType]['fields'][NameOf<TNode>],
          TFragments,
          TVariables
        >
      : `${TType} has no field ${NameOf<TNode>}`
    : never
  : TNode extends { kind: 'Inline'; on: infer TOn }
    ? TOn extends string
      ? Impossible<TOn, TType> | InFragment<TNode, TOn, TFragments, TVariables>
      : InSelections<SelectionsOf<TNode>, TType, TFragments, TVariables>
    : NameOf<TNode> extends keyof TFragments
      ? TFragments[NameOf<TNode>] extends { on: infer TOn }
        ? Impossible<TOn, TType>
        : never
      : `There is no fragment ${NameOf<TNode>}: make it with graphql(), and give it in a list after the text`

type InFragment<TNode, TOn extends string, TFragments, TVariables> = TOn extends CompositeName
  ? InSelections<SelectionsOf<TNode>, TOn, TFragments, TVariables>
  : `There is no type ${TOn} that has fields`

type Impossible<TOn, TType extends string> = TOn extends CompositeName
  ? PossibleOf<TOn> & PossibleOf<TType> extends never
    ? `${TType} is never ${TOn}`
    : never
  : never

type InField<TNode, TPlace extends string, TField, TFragments, TVariables> = TField extends {
  type: infer TType extends string
  arguments: infer TArguments
}
  ? TNode extends { arguments: infer TGiven; selections: infer TSelections }
    ? | InArguments<TGiven, TPlace, TArguments, TVariables>
      | Missing<TPlace, TArguments, NameOf<TGiven>>
      | (TType extends keyof Leaves
          ? TSelections extends undefined
            ? never
            : `${TPlace} has no fields`
          : [TSelections] extends [undefined]
            ? `${TPlace} has fields: say which, between { and }`
            : InSelections<TSelections, TType, TFragments, TVariables>)
    : never
  : never

type InArguments<TNode, TPlace extends string, TArguments, TVariables> = TNode extends { value: infer TValue }
  ? NameOf<TNode> extends keyof TArguments
    ? InValue<TValue, TArguments[NameOf<TNode>] & string, `${TPlace}(${NameOf<TNode>}:)`, TVariables>
    : `${TPlace} has no argument ${NameOf<TNode>}`
  : never

type Missing<TPlace extends string, TArguments, TGiven> = {
  [TName in Exclude<keyof TArguments, TGiven>]: TArguments[TName] extends `${string}!`
    ? `${TPlace} needs the argument ${TName & string}`
    : never
}[Exclude<keyof TArguments, TGiven>]

type UnknownTypes<TVariable> = TVariable extends { name: infer TName extends string; type: infer TType }
  ? Bare<TType> extends keyof InputTypes
    ? never
    : `$${TName}: there is no type ${Bare<TType>} that a variable can have`
  : never

type Bare<TType> = TType extends `${infer TInner}!`
  ? Bare<TInner>
  : TType extends `[${infer TInner}]`
    ? Bare<TInner>
    : TType & string

type Unused<TDeclared, TUsed> =
  Exclude<TDeclared, TUsed> extends infer TName extends string
    ? TName extends string
      ? `The variable $${TName} is declared and never used`
      : never
    : never
