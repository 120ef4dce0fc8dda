import { defineVocabulary } from '../vocabulary.ts'

export const anomaly = defineVocabulary({
  name: 'Anomaly',
  description:
    'What a measurement saw that it had not expected. A fault, a slip of the test or a block: it does not say which.',
  codes: {
    DNS: { description: 'A name was resolved otherwise than elsewhere, or not at all.' },
    TCP_IP: { description: 'A connection could not be opened.' },
    HTTP_DIFF: { description: 'Another page came than elsewhere.' },
    HTTP_FAILURE: { description: 'A request failed, or its TLS handshake, that succeeded elsewhere.' },
    ENDPOINTS: { description: 'The servers that an application talks to did not answer as they should.' },
    REGISTRATION: {
      description: 'The server with which an application registers did not answer as it should.',
    },
    WEB_CLIENT: { description: 'The page of an application did not come as it should.' },
    BOOTSTRAP: { description: 'A circumvention tool did not get to its network.' },
    BGP: { description: 'Routes to the networks of a place were withdrawn.' },
    ACTIVE_PROBING: { description: 'Addresses that had answered to probes fell silent.' },
    DARKNET_TRAFFIC: { description: 'The traffic that a network sends without being asked fell.' },
    UNSPECIFIED: { description: 'The measurement is called an anomaly, and it is not said which.' },
  },
})
