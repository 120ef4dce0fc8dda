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

// What reads gives what it read and the text that is left, or `null` where it cannot. A text is cut at its first space again
// and again: lists of words would be new types of every length, which cost the type checker much more.

type Definitions<TText, TDone = never> = TText extends ''
  ? [TDone]
  : Definition<TText> extends [infer TNode, infer TRest]
    ? Definitions<TRest, TDone | TNode>
    : null

type Definition<TText> = TText extends `fragment ${infer TName} ${infer TRest}`
  ? TRest extends `on ${infer TOn} ${infer TRest}`
    ? Directives<TRest> extends [infer TDirectives, `{ ${infer TRest}`]
      ? Selections<TRest> extends [infer TSelections, infer TRest]
        ? [FragmentNode<TName, TOn, TDirectives, TSelections>, TRest]
        : null
      : null
    : null
  : TText extends `{ ${string}`
    ? Operation<'query', TText>
    : TText extends `${infer TOperation extends 'query' | 'mutation' | 'subscription'} ${infer TRest}`
      ? TRest extends `${'(' | '{' | '@'}${string}`
        ? Operation<TOperation, TRest>
        : TRest extends `${string} ${infer TRest}`
          ? Operation<TOperation, TRest>
          : null
      : null

type Operation<TOperation, TText> =
  VariablesOf<TText> extends [infer TVariables, infer TRest]
    ? Directives<TRest> extends [infer TDirectives, `{ ${infer TRest}`]
      ? Selections<TRest> extends [infer TSelections, infer TRest]
        ? [OperationNode<TOperation, TVariables, TDirectives, TSelections>, TRest]
        : null
      : null
    : null

type VariablesOf<TText> = TText extends `( ${infer TRest}` ? VariableList<TRest> : [never, TText]

type VariableList<TText, TDone = never> = TText extends `) ${infer TRest}`
  ? [TDone, TRest]
  : TText extends `$${infer TName} ${infer TRest}`
    ? TRest extends `: ${infer TRest}`
      ? TypeReference<TRest> extends [infer TType, infer TRest]
        ? TRest extends `= ${infer TRest}`
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
    : null

type TypeReference<TText> = TText extends `[ ${infer TRest}`
  ? TypeReference<TRest> extends [infer TItem extends string, `] ${infer TRest}`]
    ? NonNull<`[${TItem}]`, TRest>
    : null
  : TText extends `${infer TName} ${infer TRest}`
    ? NonNull<TName, TRest>
    : null

type NonNull<TType extends string, TText> = TText extends `! ${infer TRest}`
  ? [`${TType}!`, TRest]
  : [TType, TText]

type Directives<TText, TDone = never> = TText extends `@${infer TName} ${infer TRest}`
  ? Arguments<TRest> extends [infer TArguments, infer TRest]
    ? Directives<TRest, TDone | DirectiveNode<TName, TArguments>>
    : null
  : [TDone, TText]

type Arguments<TText> = TText extends `( ${infer TRest}` ? ArgumentList<TRest, ')'> : [never, TText]

type ArgumentList<TText, TEnd extends string, TDone = never> = TText extends `${infer TName} ${infer TRest}`
  ? TName extends TEnd
    ? [TDone, TRest]
    : TRest extends `: ${infer TRest}`
      ? Value<TRest> extends [infer TValue, infer TRest]
        ? ArgumentList<TRest, TEnd, TDone | ArgumentNode<TName, TValue>>
        : null
      : null
  : null

type Value<TText> = TText extends `${infer TWord} ${infer TRest}`
  ? TWord extends Sign
    ? TWord extends '['
      ? Items<TRest>
      : TWord extends '{'
        ? ArgumentList<TRest, '}'> extends [infer TFields, infer TRest]
          ? [{ kind: 'Object'; fields: TFields }, TRest]
          : null
        : null
    : [Scalar<TWord>, TRest]
  : null

type Items<TText, TDone = never> = TText extends `] ${infer TRest}`
  ? [{ kind: 'List'; items: TDone }, TRest]
  : Value<TText> extends [infer TValue, infer TRest]
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

type Selections<TText, TDone = never> = TText extends `} ${infer TRest}`
  ? [TDone, TRest]
  : Selection<TText> extends [infer TNode, infer TRest]
    ? Selections<TRest, TDone | TNode>
    : null

type Selection<TText> = TText extends `${infer TKey} ${infer TRest}`
  ? TKey extends '...'
    ? Spread<TRest>
    : TRest extends `: ${infer TName} ${infer TRest}`
      ? Field<TName, TKey, TRest>
      : Field<TKey, TKey, TRest>
  : null

type Spread<TText> = TText extends `on ${infer TOn} ${infer TRest}`
  ? Inline<TOn, TRest>
  : TText extends `${'{' | '@'}${string}`
    ? Inline<undefined, TText>
    : TText extends `${infer TName} ${infer TRest}`
      ? Directives<TRest> extends [infer TDirectives, infer TRest]
        ? [SpreadNode<TName, TDirectives>, TRest]
        : null
      : null

type Inline<TOn, TText> =
  Directives<TText> extends [infer TDirectives, `{ ${infer TRest}`]
    ? Selections<TRest> extends [infer TSelections, infer TRest]
      ? [InlineNode<TOn, TDirectives, TSelections>, TRest]
      : null
    : null

type Field<TName, TKey, TText> = TName extends Sign
  ? null
  : TText extends `${'(' | '@'}${string}`
    ? Arguments<TText> extends [infer TArguments, infer TRest]
      ? Directives<TRest> extends [infer TDirectives, infer TRest]
        ? FieldSelections<TName, TKey, TArguments, TDirectives, TRest>
        : null
      : null
    : FieldSelections<TName, TKey, never, never, TText>

type FieldSelections<TName, TKey, TArguments, TDirectives, TText> = TText extends `{ ${infer TRest}`
  ? Selections<TRest> extends [infer TSelections, infer TRest]
    ? [FieldNode<TName, TKey, TArguments, TDirectives, TSelections>, TRest]
    : null
  : [FieldNode<TName, TKey, TArguments, TDirectives, undefined>, TText]
