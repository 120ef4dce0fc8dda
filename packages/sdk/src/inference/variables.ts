import type { Inputs, Leaves } from '../generated/schema.ts'

/** What a variable or an argument may be given, by the name of its type. */
export interface InputTypes extends Leaves, Inputs {}

type Variable = { name: string; type: string; default: boolean }

/** The types of variables, as they are declared; one with a default value can be taken for `!`. */
export type Declared<TVariable> = {
  [TNode in TVariable & Variable as TNode['name']]: TNode['default'] extends true
    ? TNode['type'] | `${TNode['type']}!`
    : TNode['type']
}

type Required<TVariable> = Extract<TVariable, { type: `${string}!`; default: false }>

/** The values of variables: one that may be null, or has a default, may be left out. */
export type Values<TVariable> = Together<
  {
    [TNode in Required<TVariable> & Variable as TNode['name']]: Value<TNode['type']>
  } & {
    [TNode in Exclude<TVariable, Required<TVariable>> & Variable as TNode['name']]?:
      | Value<TNode['type']>
      | undefined
  }
>

type Together<T> = [T] extends [never] ? never : { [TKey in keyof T]: T[TKey] }

type Value<TType> = TType extends `${infer TInner}!` ? NonNullValue<TInner> : NonNullValue<TType> | null

type NonNullValue<TType> = TType extends `[${infer TItem}]`
  ? readonly Value<TItem>[]
  : TType extends keyof InputTypes
    ? InputTypes[TType]
    : unknown
