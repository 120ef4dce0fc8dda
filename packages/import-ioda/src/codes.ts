import { valueTable } from '@isnad/importer'

/**
 * From IODA's causes to our reasons. That a government ordered it is not a reason, and makes the outage a restriction.
 * `null`: a cause that is none of our reasons.
 */
export const causes = valueTable({
  'Government-Ordered': 'ORDERED',
  Exams: 'EXAMS',
  Exam: 'EXAMS',
  'Cable-Cut': 'TECHNICAL',
  'Power-Outage': 'TECHNICAL',
  'Misc-Routing-Problem': 'TECHNICAL',
  'Technical-Problem': 'TECHNICAL',
  Sabotage: 'SABOTAGE',
  Cyberattack: 'SABOTAGE',
  'Military-Action': 'CONFLICT',
  Earthquake: null,
  'Other-Natural-Disaster': null,
  Weather: null,
  Maintenance: null,
  Fire: null,
})

/** Whether the cause was confirmed. */
export const confirmations = valueTable({ Confirmed: 'YES', Unconfirmed: 'NO' })

/** Countries as the table calls them, where nobody else does. */
export const countries = valueTable({
  'Myanmar/Burma': 'MM',
  'Democratic Republic of (DRC)': 'CD',
  'Democratic Republic of the Congo (DRC)': 'CD',
  "Ivory Coast (Cote d'Ivoire)": 'CI',
  'Kyrgyz Republic (Kyrgyzstan)': 'KG',
  'Timor Leste': 'TL',
  'United States of America (USA)': 'US',
  'United Kingdom (UK)': 'GB',
})
