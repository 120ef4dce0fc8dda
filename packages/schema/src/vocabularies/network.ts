import { defineVocabulary } from '../vocabulary.ts'

export const network = defineVocabulary({
  name: 'Network',
  description: 'The kind of access network on which a restriction is felt.',
  codes: {
    MOBILE: { description: 'Mobile networks of any generation.', stop: 'Mobile' },
    MOBILE_2G: {
      description: 'Mobile networks of the second generation.',
      broader: 'MOBILE',
      stop: 'Mobile',
    },
    MOBILE_3G: { description: 'Mobile networks of the third generation.', broader: 'MOBILE', stop: 'Mobile' },
    MOBILE_4G: {
      description: 'Mobile networks of the fourth generation.',
      broader: 'MOBILE',
      stop: 'Mobile',
    },
    MOBILE_5G: { description: 'Mobile networks of the fifth generation.', broader: 'MOBILE', stop: 'Mobile' },
    FIXED: { description: 'Landline networks of any technology.', stop: 'Broadband' },
    ADSL: { description: 'Landline access over a telephone pair.', broader: 'FIXED', stop: 'Broadband' },
    FIBRE: { description: 'Landline access over optical fibre.', broader: 'FIXED', stop: 'Broadband' },
    WIFI: {
      description: 'Wireless local networks, where a text names them apart from the line behind them.',
    },
  },
})
