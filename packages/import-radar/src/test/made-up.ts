/** An annotation of the shape of Radar's, of a day and networks that we made up. */
export function annotation(more: object = {}): { [key: string]: unknown } {
  return {
    id: '9001',
    dataSource: 'ALL',
    description: 'A made-up sentence',
    scope: null,
    startDate: '2031-01-23T21:15:00Z',
    endDate: '2031-01-24T05:45:00Z',
    locations: ['TG'],
    asns: [64500],
    eventType: 'OUTAGE',
    linkedUrl: 'https://example.com/made-up',
    asnsDetails: [{ asn: '64500', name: 'Made-up', location: { code: 'TG', name: 'Togo' } }],
    locationsDetails: [{ code: 'TG', name: 'Togo' }],
    outage: { outageCause: 'CABLE_CUT', outageType: 'NATIONWIDE' },
    ...more,
  }
}

/** An answer of the interface. */
export function answer(...annotations: unknown[]): object {
  return { success: true, errors: [], result: { annotations } }
}

/** The example of the README. */
export const example = answer(
  annotation(),
  annotation({ id: '9002', outage: { outageCause: 'GOVERNMENT_DIRECTED', outageType: 'NATIONWIDE' } }),
  annotation({
    id: '9003',
    endDate: null,
    asns: ['x'],
    outage: { outageCause: 'UNKNOWN', outageType: 'REGIONAL' },
  }),
  annotation({ id: '9004', startDate: 'soon', locations: ['Atlantis'], outage: { outageCause: 'WEATHER' } }),
)
