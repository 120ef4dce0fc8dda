/** The header of the table, with its stray spaces, and three of the ninety columns that have no name. */
export const HEADER =
  'ID,Begin time,End time,Country,IODA BGP visible by human,IODA AP visible by human , IODA IBR visible by human,Scope (based on granularity at which the outage appears in IODA),Region,AS,Cause,Confirmation Status,Manually verified,Grafana URLs,Notes,,,'

/** Cells of a row of the shape of IODA's, of a day and a place that we made up. */
export const ROW = {
  id: 'AB12CD34',
  begin: 'Monday, March 17, 2031, 4:40:00 PM',
  end: 'Monday, March 17, 2031, 5:40:00 PM',
  country: 'Togo',
  bgp: 'TRUE',
  probing: 'True ',
  darknet: 'FALSE',
  scope: 'Country',
  region: '',
  as: '',
  cause: '',
  confirmation: '',
  verified: 'YES',
  grafana: 'https://internal.example.com/x',
  notes: 'Made-up note',
  more: '',
  evenMore: '',
  most: '',
}

/** A table with the given rows. */
export function table(...rows: Partial<typeof ROW>[]): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  return [
    HEADER,
    ...rows.map((row) =>
      Object.values({ ...ROW, ...row })
        .map(quoted)
        .join(','),
    ),
  ].join('\r\n')
}

/** The example of the README. */
export const example = table(
  {},
  { scope: 'Region (Upper Valley)', cause: 'Government-Ordered', confirmation: 'Confirmed' },
  {
    begin: '7/28/2031  17:00:00 PM',
    end: 'N/A',
    scope: 'AS (64500)',
    cause: 'Cable-Cut',
    confirmation: 'Unconfirmed',
  },
  {
    begin: '4/3/2031  15:15:00 PM',
    end: '',
    country: 'Atlantis',
    bgp: 'maybe',
    cause: 'Government-Ordered',
    more: 'stray',
  },
)

export const exampleName = 'outages.csv'
