import { answers, type Mapping } from '@isnad/importer'
import { causes, confirmations, countries } from './codes.ts'

const signal = (field: string, column: string, code: string) => ({
  field,
  columns: [column],
  to: `anomaly ${code} of commons:internet, denied where it was not visible`,
  values: answers,
})

/** What becomes of each column. The others, of which the table has some ninety without a name, end in the report. */
export const mapping: Mapping = {
  eras: [
    {
      name: 'investigated outages',
      columns: ['id', 'begin_time', 'end_time', 'country', 'cause', 'confirmation_status'],
    },
  ],
  columns: [
    { field: 'id', columns: ['id'], to: 'identifiers of the event' },
    { field: 'start', columns: ['begin_time', 'start_time'], to: 'date; time', note: 'days of UTC' },
    { field: 'end', columns: ['end_time'], to: 'time', note: 'blank or N/A: only the start is said' },
    {
      field: 'country',
      columns: ['country'],
      to: 'locatedIn',
      values: countries,
      note: 'other names are those of the commons',
    },
    {
      field: 'scope',
      columns: ['scope_based_on_granularity_at_which_the_outage_appears_in_ioda', 'scope'],
      to: 'locatedIn: the region; participant: the network',
      note: 'Country, Region (name), AS (number)',
    },
    { field: 'region', columns: ['region'], to: 'locatedIn, where the scope names no region' },
    { field: 'asn', columns: ['as', 'asn'], to: 'participant, as OPERATOR' },
    signal('bgp', 'ioda_bgp_visible_by_human', 'BGP'),
    signal('probing', 'ioda_ap_visible_by_human', 'ACTIVE_PROBING'),
    signal('darknet', 'ioda_ibr_visible_by_human', 'DARKNET_TRAFFIC'),
    {
      field: 'cause',
      columns: ['cause'],
      to: 'allegedReason; ordererType',
      values: causes,
      note: 'ORDERED and confirmed: it is a restriction ordered by the GOVERNMENT, and commons:internet was BLOCKED for some',
    },
    {
      field: 'confirmation',
      columns: ['confirmation_status'],
      to: 'allegedReason: without Confirmed, its mode is supposes',
      values: confirmations,
    },
    {
      field: 'verified',
      columns: ['manually_verified'],
      to: 'no: the mode of every claim is supposes',
      values: answers,
    },
    {
      field: 'grafana',
      columns: ['grafana_urls'],
      dropped: 'an address within IODA that nobody else can open',
    },
    { field: 'notes', columns: ['notes'], dropped: 'free text of IODA’s own, which we do not copy' },
  ],
}
