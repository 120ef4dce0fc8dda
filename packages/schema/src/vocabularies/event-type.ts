import { defineVocabulary } from '../vocabulary.ts'

export const eventType = defineVocabulary({
  name: 'EventType',
  description: 'What kind of thing happened.',
  codes: {
    BLOCK: { description: 'A service or a feature was cut off.' },
    OUTAGE: { description: 'Connectivity was lost, for whatever reason. By itself it is no block.' },
    EXTENSION: { description: 'A restriction reached further networks, services or places.' },
    RESTORATION: { description: 'A service or a feature came back.' },
    STATEMENT: { description: 'A body spoke in public: a statement, an announcement, a communiqué.' },
    LAWSUIT: { description: 'A case was brought before a court.' },
    PETITION: { description: 'Signatures were collected.' },
    BOYCOTT: { description: 'People refused to buy, use or take part.' },
    UNLIKE_CAMPAIGN: { description: 'People withdrew their likes from pages.' },
    PAGE_ATTACK: { description: 'Pages were flooded or attacked by organized users.' },
    HASHTAG_ACTION: { description: 'Messages were spread under a hashtag.' },
    WITHDRAWAL: { description: 'Somebody withdrew from something.' },
    CANCELLATION: { description: 'Something was called off.' },
    CIRCUMVENTION: { description: 'People got round a restriction.' },
    LAUNCH: { description: 'A service or a product appeared.' },
    ACCOUNT_REMOVAL: { description: 'Accounts were closed or blocked by a platform.' },
    PUBLICATION: { description: 'A report, a study or another work was published.' },
    PROTEST: { description: 'People protested in another way.' },
    MEETING: { description: 'A conference or a summit was held.' },
  },
})
