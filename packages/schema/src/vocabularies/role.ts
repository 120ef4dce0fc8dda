import { defineVocabulary } from '../vocabulary.ts'

export const role = defineVocabulary({
  name: 'Role',
  description: 'The part that somebody plays in something.',
  codes: {
    REGULATOR: { description: 'Regulates the field.' },
    OPERATOR: { description: 'Operates the networks.' },
    PUBLISHER: { description: 'Publishes.' },
    SPONSOR: { description: 'Pays for it or supports it.' },
    JUROR: { description: 'Sits on the jury or the electoral college.' },
    CANDIDATE: { description: 'Stands for election or for an award.' },
    PLAINTIFF: { description: 'Brings the case.' },
    DEFENDANT: { description: 'Answers the case.' },
    ORGANIZER: { description: 'Calls for it or runs it.' },
    EXPERT: { description: 'Speaks from professional knowledge.' },
    RESPONDENT: { description: 'Answers the call, or takes part.' },
    DIRECTOR: { description: 'Heads an organization.' },
    RESEARCHER: { description: 'Studies the field.' },
    HEAD_OF_STATE: { description: 'Is the head of a state.' },
    HEAD_OF_GOVERNMENT: { description: 'Is the head of a government.' },
    ADDRESSEE: { description: 'Is spoken to.' },
    AUTHOR: { description: 'Wrote or made it.' },
    TARGET: { description: 'Is what it is aimed at.' },
  },
})
