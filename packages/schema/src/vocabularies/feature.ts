import { defineVocabulary } from '../vocabulary.ts'

export const feature = defineVocabulary({
  name: 'Feature',
  description: 'What a service offers and a restriction can take away.',
  codes: {
    WHOLE_SERVICE: { description: 'Everything that the service offers.' },
    VOICE_CALL: { description: 'Voice calls over the internet.', broader: 'WHOLE_SERVICE' },
    VIDEO_CALL: { description: 'Video calls over the internet.', broader: 'WHOLE_SERVICE' },
    TEXT_MESSAGE: { description: 'Written messages.', broader: 'WHOLE_SERVICE' },
    MEDIA: { description: 'Pictures, recordings and files.', broader: 'WHOLE_SERVICE' },
  },
})
