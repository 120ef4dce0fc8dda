/** The columns of claims and facts that a value is read from. */
export const VALUE_COLUMNS = {
  property: true,
  type: true,
  edtf: true,
  code: true,
  number: true,
  min: true,
  max: true,
  approximate: true,
  unit: true,
  ofWhat: true,
  text: true,
  flag: true,
  objectId: true,
} as const
