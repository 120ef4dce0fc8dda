/** The texts in which search looks, and what each is worth: a name is more likely what is looked for than a paraphrase. */
export const FIELDS = {
  NAME: { weight: 40, description: 'A name that the record itself has.' },
  PRINTED_NAME: { weight: 36, description: 'A name of the record that a source prints.' },
  TITLE: { weight: 24, description: 'A title of the source.' },
  ROLE: { weight: 12, description: 'The public role of a person.' },
  PARAPHRASE: { weight: 8, description: 'What the claim says, in the coder’s words.' },
} as const

export type SearchField = keyof typeof FIELDS

/** Only names are worth as much. */
export const LEAST_OF_NAMES = FIELDS.PRINTED_NAME.weight

/** Words that make a text: of a short one, each says more. */
const SHARED = 20

/** The weight of each word of a text, from 1 to 63. */
export function weightIn(field: SearchField, wordCount: number): number {
  return FIELDS[field].weight + Math.floor(SHARED / Math.max(1, wordCount))
}

/** Whether the field is a name, of which spelling and sound vary and parts are written together or apart. */
export function isName(field: SearchField): boolean {
  return field === 'NAME' || field === 'PRINTED_NAME'
}
