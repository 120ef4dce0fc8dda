/** Arguments, of which those that are not there are `undefined`. */
export type Given<TArguments> = { [Name in keyof TArguments]: Exclude<TArguments[Name], null> }

/** Arguments without those that are `null`: GraphQL lets a caller say so for what is not given. */
export function given<TArguments extends object>(asked: TArguments): Given<TArguments> {
  // What is left has no null, which is all that the type says.
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null)) as Given<TArguments>
}

/** What of these is there, so that it can be spread into a filter, where `undefined` is refused. */
export function defined<TFields extends object>(
  fields: TFields,
): { [Name in keyof TFields]?: Exclude<TFields[Name], undefined> } {
  // What is left has no undefined, which is all that the type says.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof TFields]?: Exclude<TFields[Name], undefined>
  }
}
