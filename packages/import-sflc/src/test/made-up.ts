/** A shutdown of the shape of SFLC's, in a place and on a day that we made up. */
export function shutdown(more: object = {}): { [key: string]: unknown } {
  return {
    date: '2031-06-18',
    'state:name': 'Upper Valley',
    districts: ['Northwood'],
    source: 'http://example.com/made-up',
    description: '<p>A made-up sentence.</p>',
    networksAffected: 'mobile',
    nature: 'preventive',
    verified: true,
    active: false,
    ...more,
  }
}

/** The example of the README. */
export const example = [
  shutdown(),
  shutdown({ districts: ['Northwood', 'Southwood'], networksAffected: '', nature: 'reactive', duration: 48 }),
  shutdown({ date: '03/04/2031', districts: undefined, networksAffected: 'satellite', verified: false }),
  shutdown({ date: 'last week', 'state:name': 'unknown', districts: [], mood: 'tense' }),
]
