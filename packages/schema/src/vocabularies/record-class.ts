import { defineVocabulary } from '../vocabulary.ts'

export const recordClass = defineVocabulary({
  name: 'RecordClass',
  description: 'What a record is, more closely than its kind.',
  codes: {
    MESSAGING_APP: { description: 'An application for messages and calls.' },
    SOCIAL_NETWORK: { description: 'A social network.' },
    CIRCUMVENTION_TOOL: { description: 'A tool for getting round a block, such as a VPN.' },
    NETWORK_OPERATOR: { description: 'A telecommunications operator.' },
    REGULATOR: { description: 'A regulatory authority.' },
    NEWS_OUTLET: { description: 'A newspaper, a news site or a broadcaster.' },
    RESEARCH_INSTITUTE: { description: 'An institute for research.' },
    PAGE: { description: 'A page or a group of pages on a social network.' },
    PAGE_ARMY: { description: 'A group that attacks pages together, called an army by its members.' },
    ASSOCIATION: { description: 'An association.' },
    ARMED_GROUP: { description: 'An armed group.' },
    GOVERNMENT_BODY: { description: 'A body of a government.' },
    AWARD: { description: 'An award or a contest.' },
    COUNTRY: { description: 'A country.' },
    CITY: { description: 'A city.' },
    REGION: { description: 'A region.' },
    JURY: { description: 'A jury or an electoral college.' },
    PROFESSION: { description: 'A group of people of one profession.' },
  },
})
