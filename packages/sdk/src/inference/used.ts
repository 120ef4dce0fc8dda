/** The names of the variables that a node uses, those of the fragments in it included. */
export type Used<TNode, TFragments> = TNode extends {
  kind: 'Spread'
  name: infer TName
  directives: infer TDirectives
}
  ? | UsedInDirectives<TDirectives>
    | (TName extends keyof TFragments ? Used<TFragments[TName], TFragments> : never)
  : | (TNode extends { arguments: infer TArguments } ? UsedInArguments<TArguments> : never)
    | (TNode extends { directives: infer TDirectives } ? UsedInDirectives<TDirectives> : never)
    | (TNode extends { selections: infer TSelections } ? Used<TSelections, TFragments> : never)

type UsedInDirectives<TNode> = TNode extends { arguments: infer TArguments }
  ? UsedInArguments<TArguments>
  : never

type UsedInArguments<TNode> = TNode extends { value: infer TValue } ? UsedInValue<TValue> : never

type UsedInValue<TValue> = TValue extends { kind: 'Variable'; name: infer TName }
  ? TName
  : TValue extends { kind: 'List'; items: infer TItems }
    ? UsedInValue<TItems>
    : TValue extends { kind: 'Object'; fields: infer TFields }
      ? UsedInArguments<TFields>
      : never
