import type { Leaves } from '../generated/schema.ts'

/**
 * What is wrong with a value that is given to an argument.
 *
 * `TVariables` is `unknown` where the variables are not known.
 */
export type InValue<TValue, TExpected extends string, TPlace extends string, TVariables> = TValue extends {
  kind: 'Variable'
  name: infer TName extends string
}
  ? unknown extends TVariables
    ? never
    : TName extends keyof TVariables
      ? TVariables[TName] & Accepted<TExpected> extends never
        ? `${TPlace} takes ${TExpected}, and $${TName} is ${TVariables[TName] & string}`
        : never
      : `The variable $${TName} is not declared`
  : TValue extends { kind: 'Null' }
    ? TExpected extends `${string}!`
      ? `${TPlace} takes ${TExpected}, and never null`
      : never
    : InLiteral<TValue, TExpected extends `${infer TInner}!` ? TInner : TExpected, TPlace, TVariables>

type InLiteral<
  TValue,
  TExpected extends string,
  TPlace extends string,
  TVariables,
> = TExpected extends `[${infer TItem}]`
  ? TValue extends { kind: 'List'; items: infer TItems }
    ? InItems<TItems, TItem, TPlace, TVariables>
    : InValue<TValue, TItem, TPlace, TVariables>
  : TExpected extends keyof LiteralKinds
    ? TValue extends { kind: LiteralKinds[TExpected] }
      ? never
      : `${TPlace} takes ${TExpected}`
    : TExpected extends keyof Leaves
      ? string extends Leaves[TExpected]
        ? InScalar<TValue, TExpected, TPlace>
        : InEnum<TValue, TExpected, TPlace>
      : never

type InItems<TValue, TItem extends string, TPlace extends string, TVariables> = TValue extends unknown
  ? InValue<TValue, TItem, TPlace, TVariables>
  : never

type InScalar<TValue, TExpected extends string, TPlace extends string> = TValue extends {
  kind: 'Enum'
  code: infer TCode
}
  ? `${TPlace} takes ${TExpected}: write "${TCode & string}" between quotation marks`
  : never

type InEnum<TValue, TExpected extends keyof Leaves, TPlace extends string> = TValue extends {
  kind: 'Enum'
  code: infer TCode
}
  ? TCode extends Leaves[TExpected]
    ? never
    : `${TPlace} takes ${TExpected}, which has no ${TCode & string}`
  : `${TPlace} takes ${TExpected}: write its code without quotation marks`

/** The literals that GraphQL's own scalars are written with. */
interface LiteralKinds {
  Int: 'Int'
  Float: 'Int' | 'Float'
  ID: 'Int' | 'String'
  String: 'String'
  Boolean: 'Boolean'
}

/** The declarations of variables that a place takes: what is never null goes where null may be. */
type Accepted<TExpected> = TExpected extends `${infer TInner}!`
  ? `${AcceptedItems<TInner>}!`
  : AcceptedItems<TExpected> | `${AcceptedItems<TExpected>}!`

type AcceptedItems<TExpected> = TExpected extends `[${infer TItem}]`
  ? `[${Accepted<TItem>}]`
  : TExpected & string
