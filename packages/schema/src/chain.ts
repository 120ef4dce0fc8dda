/** One hand through which a claim reached the page. */
export interface ChainLink {
  /** Id of the record of the agent; absent where the text does not name one. */
  agent?: string
  /** How the text calls an agent whom it does not name, as a short English phrase: `observers`. */
  unnamed?: string
  /** A code of the vocabulary `manner`. */
  manner: string
}

/** The agents of a claim from the first speaker to the outlet that printed it, which is always the last link. */
export type Chain = ChainLink[]
