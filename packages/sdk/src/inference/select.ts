import type { Composites, Leaves } from '../generated/schema.ts'

// It does without `infer`: for its checks, TypeScript also takes a type with `any` in the place of what is inferred, and
// would follow a type that calls itself with that for ever. For a like reason the types of objects stand behind a
// condition: a named one would be compared by its parameters, which are larger than what it makes of them.

export type CompositeName = keyof Composites

/** The names of the objects that a type can stand for. */
export type PossibleOf<TType> = TType extends CompositeName ? Composites[TType]['possible'] : never

/** The type of what selections ask of a type; of an abstract one, a union where they ask for different things. */
export type Select<TType, TNode, TFragments> = TType extends CompositeName
  ? [Narrowed<TNode, PossibleOf<TType>, TFragments>] extends [never]
    ? Shape<TType, PossibleOf<TType>, Flat<TNode, PossibleOf<TType>, TFragments>, TFragments>
    : SelectSplit<
        TType,
        Groups<ByCondition<TType, Narrowed<TNode, PossibleOf<TType>, TFragments> & CompositeName>>,
        TNode,
        TFragments
      >
  : never

export type NameOf<TNode> = TNode extends { name: string } ? TNode['name'] : never
export type SelectionsOf<TNode> = TNode extends { selections: unknown } ? TNode['selections'] : never

/** The fragment that a spread names. */
type FragmentOf<TNode, TFragments> = TFragments[NameOf<TNode> & keyof TFragments]

/** The conditions among selections that hold for some of the possible types only. */
type Narrowed<TNode, TPossible extends string, TFragments> = TNode extends { kind: 'Field' }
  ? never
  : TNode extends { kind: 'Inline' }
    ? NarrowedBy<TNode, TPossible, TFragments>
    : NarrowedBy<FragmentOf<TNode, TFragments>, TPossible, TFragments>

type NarrowedBy<TFragment, TPossible extends string, TFragments> =
  | (TFragment extends { on: string }
      ? [TPossible] extends [PossibleOf<TFragment['on']>]
        ? never
        : TFragment['on']
      : never)
  | Narrowed<SelectionsOf<TFragment>, TPossible, TFragments>

/** One shape for each group of types of which the same is asked. */
type SelectSplit<TType extends CompositeName, TGroups, TNode, TFragments> = [TNode] extends [never]
  ? never
  : | { [TGroup in keyof TGroups]: SelectGroup<TGroup, TGroups[TGroup], TNode, TFragments> }[keyof TGroups]
    | SelectGroup<TType, Exclude<PossibleOf<TType>, TGroups[keyof TGroups]>, TNode, TFragments>

type SelectGroup<TType, TPossible, TNode, TFragments> = [TPossible] extends [never]
  ? never
  : Shape<TType, TPossible, Flat<TNode, TPossible, TFragments>, TFragments>

/** Types by the condition that they meet; each by itself where one may meet several. */
type Groups<TGroups> = [Overlap<TGroups>] extends [never]
  ? TGroups
  : { [TPossible in TGroups[keyof TGroups] & string]: TPossible }

type ByCondition<TType extends CompositeName, TCondition extends CompositeName> = {
  [TName in TCondition]: PossibleOf<TName> & PossibleOf<TType>
}

type Overlap<TGroups> = {
  [TGroup in keyof TGroups]: TGroups[TGroup] & TGroups[Exclude<keyof TGroups, TGroup>]
}[keyof TGroups]

/** The fields among selections that apply to all of some types, those of fragments included. */
type Flat<TNode, TPossible, TFragments> = TNode extends { kind: 'Field' }
  ? TNode
  : TNode extends { kind: 'Inline' }
    ? FlatFragment<TNode, TPossible, TFragments>
    : WithDirectives<FlatFragment<FragmentOf<TNode, TFragments>, TPossible, TFragments>, TNode>

type FlatFragment<TFragment, TPossible, TFragments> = TFragment extends { on: string }
  ? [TPossible] extends [PossibleOf<TFragment['on']>]
    ? WithDirectives<Flat<SelectionsOf<TFragment>, TPossible, TFragments>, TFragment>
    : never
  : WithDirectives<Flat<SelectionsOf<TFragment>, TPossible, TFragments>, TFragment>

/** The fields of a fragment that may be left out may be left out. */
type WithDirectives<TField, TFragment> =
  IsConditional<TFragment> extends true
    ? TField extends { kind: 'Field' }
      ? Omit<TField, 'directives'> & Pick<TFragment & { directives: unknown }, 'directives'>
      : never
    : TField

type IsConditional<TNode> = TNode extends { directives: unknown }
  ? NameOf<TNode['directives']> & ('include' | 'skip') extends never
    ? false
    : true
  : false

type KeyOf<TField> = TField extends { key: string } ? TField['key'] : never

/** The fields that have another name in the answer than in the schema. */
type Aliased<TField> = TField extends { name: string; key: string }
  ? TField['key'] extends TField['name']
    ? never
    : TField
  : never

type Unconditional<TField> = TField extends unknown
  ? IsConditional<TField> extends true
    ? never
    : TField
  : never

type Shape<TType, TPossible, TField, TFragments> = TType extends CompositeName
  ? [TField] extends [Unconditional<TField>]
    ? [Aliased<TField>] extends [never]
      ? Plain<Composites[TType]['fields'], TField, TPossible, TFragments>
      : Together<Asked<Composites[TType]['fields'], TField, TPossible, TFragments>>
    : WithOptional<
        Asked<Composites[TType]['fields'], TField, TPossible, TFragments>,
        KeyOf<Unconditional<TField>>
      >
  : never

/** All of an answer; what is not among the names is there only under a condition. */
type WithOptional<TAll, TSure> = Together<
  Pick<TAll, TSure & keyof TAll> & Partial<Pick<TAll, Exclude<keyof TAll, TSure>>>
>

type Together<T> = [T] extends [never] ? never : { [TKey in keyof T]: T[TKey] }

type Asked<TFields, TField, TPossible, TFragments> = Plain<
  TFields,
  Exclude<TField, Aliased<TField>>,
  TPossible,
  TFragments
> & {
  [TNode in Aliased<TField> as KeyOf<TNode>]: Output<
    TFields[NameOf<TNode> & keyof TFields],
    TNode,
    TPossible,
    TFragments
  >
}

type Plain<TFields, TField, TPossible, TFragments> = Mapped<
  TFields,
  NameOf<TField> & keyof TFields,
  TField,
  TPossible,
  TFragments
>

/** Mapped from the schema's own interface, so that the descriptions of its fields are kept. */
type Mapped<TFields, TNames extends keyof TFields, TField, TPossible, TFragments> = [TNames] extends [never]
  ? {}
  : {
      [TName in TNames]: Output<TFields[TName], Extract<TField, { name: TName }>, TPossible, TFragments>
    }

type Output<TField, TNode, TPossible, TFragments> =
  NameOf<TNode> extends '__typename'
    ? TPossible
    : TField extends { type: string; wrapping: keyof Wrappings<unknown> }
      ? Wrappings<
          TField['type'] extends keyof Leaves
            ? Leaves[TField['type']]
            : Select<TField['type'], SelectionsOf<TNode>, TFragments>
        >[TField['wrapping']]
      : never

/** What stands around the name of a type, and what that makes of it. */
interface Wrappings<TValue> {
  '!': TValue
  '': TValue | null
  '[!]!': TValue[]
  '[!]': TValue[] | null
  '[]!': (TValue | null)[]
  '[]': (TValue | null)[] | null
}
