import { InputError } from './errors.ts'

/** Calls what the caller gave as an option. @throws InputError where that throws, with what it threw as its `cause` */
export async function told<T>(option: string, call: () => T | Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw new InputError(`The option \`${option}\` threw ${String(cause)}`, undefined, false, { cause })
  }
}
