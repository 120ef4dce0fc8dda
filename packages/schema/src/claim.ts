import type { Chain } from './chain.ts'
import type { Citation } from './citation.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/**
 * One thing that one passage of one source says, with the chain of people and outlets through which it reached the
 * page. The optional parts have the meaning that a plain sentence gives them: asserted, not denied, no qualifiers.
 */
export interface Claim {
  /** `<dataset>:<source>.<item>.<property>`, with `.2`, `.3` … for the further values of one item. */
  id: string
  /** Id of the source. */
  source: string
  /** Id of the record that it is about. */
  subject: string
  /** Name of the property, from the registry. */
  property: string
  value: Value
  /** What narrows the value: the role of a participant, the whole of a share. Names are the property's own. */
  qualifiers?: { [name: string]: Value }
  /** When it was so; see `Period`. Without one, the day of publication. */
  time?: string
  /** Ids of claims of the same source after which the text tells this one. */
  after?: string[]
  /** Of what an availability or a legal status is said. */
  scope?: Scope
  /** Whether the speaker says that it is *not* so. */
  denied?: boolean
  /** A code of the vocabulary `mode`; `asserts` where absent. */
  mode?: string
  /** From the first speaker to the outlet. */
  chain: Chain
  /** The passages that say it. */
  citations: Citation[]
  /** Why the coder reads this in the text, where the text only presupposes it. */
  inferred?: string
  /** Why the claim must not be used any more. It is still shown. */
  deprecated?: string
  /** Of a deprecated claim: ids of the claims of the same source that say it rightly. */
  replacedBy?: string[]
  /** A remark of the coder's, in English. */
  note?: string
  /**
   * Of a claim that an importer made: what the row says in the columns from which it was made, to the letter. The value
   * is our reading of it.
   */
  raw?: { [column: string]: string }
}
