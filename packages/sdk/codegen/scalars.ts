/** How each scalar of the schema reads in TypeScript. A scalar that is missing here stops the generation. */
export const scalars: { readonly [name: string]: string } = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'string',
}

/** The TypeScript type of a scalar. @throws Error where it is not in the table */
export function scalarType(name: string): string {
  const type = scalars[name]
  if (type === undefined)
    throw new Error(`The schema has a scalar ${name}; say in codegen/scalars.ts how it reads in TypeScript`)
  return type
}
