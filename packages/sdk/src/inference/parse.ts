import type { Words } from './words.ts'

// Nodes have no more than inference needs. Sets of nodes are unions: their order says nothing.

export interface FieldNode<TName, TKey, TArguments, TDirectives, TSelections> {
  kind: 'Field'
  name: TName
  /** Its name in the answer. */
  key: TKey
  arguments: TArguments
  /** The names of its directives. */
  directives: TDirectives
  /** `undefined` where it has none. */
  selections: TSelections
}

export interface InlineNode<TOn, TDirectives, TSelections> {
  kind: 'Inline'
  /** The type that it is on; `undefined` where it says none. */
  on: TOn
  directives: TDirectives
  selections: TSelections
}

export interface SpreadNode<TName, TDirectives> {
  kind: 'Spread'
  name: TName
  directives: TDirectives
}

export interface OperationNode<TOperation, TVariables, TDirectives, TSelections> {
  kind: 'Operation'
  operation: TOperation
  variables: TVariables
  directives: TDirectives
  selections: TSelections
}

export interface FragmentNode<TName, TOn, TDirectives, TSelections> {
  kind: 'Fragment'
  name: TName
  on: TOn
  directives: TDirectives
  selections: TSelections
}

export interface VariableNode<TName, TType, TDefault> {
  name: TName
  /** As it is written: `[ID!]!`. */
  type: TType
  /** Whether it has a default value. */
  default: TDefault
}

export interface ArgumentNode<TName, TValue> {
  name: TName
  value: TValue
}

/** A directive with what it is given. */
export interface DirectiveNode<TName, TArguments> {
  name: TName
  arguments: TArguments
}

/** The definitions of a text, as a union; `never` where it cannot be read to its end. */
export type Parse<TText extends string> =
  Definitions<Words<TText>> extends [infer TDefinitions] ? TDefinitions : never

// What reads gives what it read and the words that are left, or `null` where it cannot.

type Definitions<TWords, TDone = never> = TWords extends []
  ? [TDone]
  : Definition<TWords> extends [infer TNode, infer TRest]
    ? Definitions<TRest, TDone | TNode>
    : null

type Definition<TWords> = TWords extends ['fragment', infer TName, 'on', infer TOn, ...infer TRest]
  ? Directives<TRest> extends [infer TDirectives, ['{', ...infer TRest]]
    ? Selections<TRest> extends [infer TSelections, infer TRest]
      ? [FragmentNode<TName, TOn, TDirectives, TSelections>, TRest]
      : null
    : null
  : TWords extends ['{', ...unknown[]]
    ? Operation<'query', TWords>
    : TWords extends [infer TOperation extends 'query' | 'mutation' | 'subscription', ...infer TRest]
      ? TRest extends ['(' | '{' | `@${string}`, ...unknown[]]
        ? Operation<TOperation, TRest>
        : TRest extends [string, ...infer TRest]
          ? Operation<TOperation, TRest>
          : null
      : null

type Operation<TOperation, TWords> =
  VariablesOf<TWords> extends [infer TVariables, infer TRest]
    ? Directives<TRest> extends [infer TDirectives, ['{', ...infer TRest]]
      ? Selections<TRest> extends [infer TSelections, infer TRest]
        ? [OperationNode<TOperation, TVariables, TDirectives, TSelections>, TRest]
        : null
      : null
    : null

type VariablesOf<TWords> = TWords extends ['(', ...infer TRest] ? VariableList<TRest> : [never, TWords]

type VariableList<TWords, TDone = never> = TWords extends [')', ...infer TRest]
  ? [TDone, TRest]
  : TWords extends [`$${infer TName}`, ':', ...infer TRest]
    ? TypeReference<TRest> extends [infer TType, infer TRest]
      ? TRest extends ['=', ...infer TRest]
        ? Value<TRest> extends [unknown, infer TRest]
          ? Directives<TRest> extends [unknown, infer TRest]
            ? VariableList<TRest, TDone | VariableNode<TName, TType, true>>
            : null
          : null
        : Directives<TRest> extends [unknown, infer TRest]
          ? VariableList<TRest, TDone | VariableNode<TName, TType, false>>
          : null
      : null
    : null

type TypeReference<TWords> = TWords extends ['[', ...infer TRest]
  ? TypeReference<TRest> extends [infer TItem extends string, [']', ...infer TRest]]
    ? NonNull<`[${TItem}]`, TRest>
    : null
  : TWords extends [infer TName extends string, ...infer TRest]
    ? NonNull<TName, TRest>
    : null

type NonNull<TType extends string, TWords> = TWords extends ['!', ...infer TRest]
  ? [`${TType}!`, TRest]
  : [TType, TWords]

type Directives<TWords, TDone = never> = TWords extends [`@${infer TName}`, ...infer TRest]
  ? Arguments<TRest> extends [infer TArguments, infer TRest]
    ? Directives<TRest, TDone | DirectiveNode<TName, TArguments>>
    : null
  : [TDone, TWords]

type Arguments<TWords> = TWords extends ['(', ...infer TRest] ? ArgumentList<TRest, ')'> : [never, TWords]

type ArgumentList<TWords, TEnd, TDone = never> = TWords extends [TEnd, ...infer TRest]
  ? [TDone, TRest]
  : TWords extends [infer TName, ':', ...infer TRest]
    ? Value<TRest> extends [infer TValue, infer TRest]
      ? ArgumentList<TRest, TEnd, TDone | ArgumentNode<TName, TValue>>
      : null
    : null

type Value<TWords> = TWords extends [infer TWord, ...infer TRest]
  ? TWord extends '['
    ? Items<TRest>
    : TWord extends '{'
      ? ArgumentList<TRest, '}'> extends [infer TFields, infer TRest]
        ? [{ kind: 'Object'; fields: TFields }, TRest]
        : null
      : TWord extends Sign
        ? null
        : [Scalar<TWord>, TRest]
  : null

type Items<TWords, TDone = never> = TWords extends [']', ...infer TRest]
  ? [{ kind: 'List'; items: TDone }, TRest]
  : Value<TWords> extends [infer TValue, infer TRest]
    ? Items<TRest, TDone | TValue>
    : null

type Scalar<TWord> = TWord extends `$${infer TName}`
  ? { kind: 'Variable'; name: TName }
  : TWord extends '""'
    ? { kind: 'String' }
    : TWord extends 'true' | 'false'
      ? { kind: 'Boolean' }
      : TWord extends 'null'
        ? { kind: 'Null' }
        : TWord extends `${bigint}`
          ? { kind: 'Int' }
          : TWord extends `${number}`
            ? { kind: 'Float' }
            : { kind: 'Enum'; code: TWord }

type Sign = '{' | '}' | '(' | ')' | '[' | ']' | ':' | '!' | '=' | '...'

type Selections<TWords, TDone = never> = TWords extends ['}', ...infer TRest]
  ? [TDone, TRest]
  : Selection<TWords> extends [infer TNode, infer TRest]
    ? Selections<TRest, TDone | TNode>
    : null

type Selection<TWords> = TWords extends ['...', ...infer TRest]
  ? TRest extends ['on', infer TOn, ...infer TRest]
    ? Inline<TOn, TRest>
    : TRest extends ['{' | `@${string}`, ...unknown[]]
      ? Inline<undefined, TRest>
      : TRest extends [infer TName, ...infer TRest]
        ? Directives<TRest> extends [infer TDirectives, infer TRest]
          ? [SpreadNode<TName, TDirectives>, TRest]
          : null
        : null
  : TWords extends [infer TKey, ':', infer TName, ...infer TRest]
    ? Field<TName, TKey, TRest>
    : TWords extends [infer TName, ...infer TRest]
      ? Field<TName, TName, TRest>
      : null

type Inline<TOn, TWords> =
  Directives<TWords> extends [infer TDirectives, ['{', ...infer TRest]]
    ? Selections<TRest> extends [infer TSelections, infer TRest]
      ? [InlineNode<TOn, TDirectives, TSelections>, TRest]
      : null
    : null

type Field<TName, TKey, TWords> = TName extends Sign
  ? null
  : TWords extends ['(' | `@${string}`, ...unknown[]]
    ? Arguments<TWords> extends [infer TArguments, infer TRest]
      ? Directives<TRest> extends [infer TDirectives, infer TRest]
        ? FieldSelections<TName, TKey, TArguments, TDirectives, TRest>
        : null
      : null
    : FieldSelections<TName, TKey, never, never, TWords>

type FieldSelections<TName, TKey, TArguments, TDirectives, TWords> = TWords extends ['{', ...infer TRest]
  ? Selections<TRest> extends [infer TSelections, infer TRest]
    ? [FieldNode<TName, TKey, TArguments, TDirectives, TSelections>, TRest]
    : null
  : [FieldNode<TName, TKey, TArguments, TDirectives, undefined>, TWords]
