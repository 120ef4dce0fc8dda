import type { ColumnMapping, Mapping } from '@isnad/importer'
import { orderers, reasons } from './codes.ts'
import { eras } from './eras.ts'

const affected = (name: string): ColumnMapping => ({
  field: name,
  columns: [`${name}_affected`],
  to: 'restricts; availability',
  note: 'Yes: it is restricted, and in a row about services its whole was shut or slowed. No, in such a row: a denied restricts',
})

/** The columns that say something which we have no property for. */
const DROPPED: { readonly [why: string]: readonly string[] } = {
  'another column says it': ['year', 'count_year', 'duration', 'duration_days', 'duration_hours', 'continent', 'sub_region', 'region'], // prettier-ignore
  'free text of STOP’s own, which we do not copy': ['event', 'notes', 'actual_cause_details', 'other_cause_details', 'gov_just_details', 'other_just_details', 'off_statement', 'gov_ack_quote', 'telco_ack_quote', 'users_target_detail'], // prettier-ignore
  'we have no property for coordinates': ['latitude', 'longitude'],
  'we have no property for what it cost; the sheets mix totals, rates and currencies': ['econ_impact'],
  'we have no property for who acknowledged it': ['gov_ack', 'gov_ack_source', 'telco_ack', 'telco_ack_source', 'telco_resp'], // prettier-ignore
  'we have no property for whether a legal basis was given; the basis itself is not named as an instrument': ['legal_just', 'legal_justif', 'legal_method'], // prettier-ignore
  'we have no property for circumstances': ['election', 'violence', 'hr_abuse_reported'],
  'groups of people who were targeted are not coded': ['users_targeted', 'users_affected_targetted', 'users_notified'], // prettier-ignore
} // prettier-ignore

/** What becomes of each column of STOP, of whatever era. */
export const mapping: Mapping = {
  eras,
  columns: [
    { field: 'id', columns: ['id'], to: 'identifiers of the restriction' },
    {
      field: 'start',
      columns: ['start_date'],
      to: 'date; availability: time; the name of the restriction',
    },
    {
      field: 'startType',
      columns: ['start_date_type'],
      to: 'date: Estimated makes it approximate',
      values: { actual: 'exact', estimated: 'approximate' },
    },
    {
      field: 'end',
      columns: ['end_date'],
      to: 'availability: time',
      note: 'from start to end, both included; ongoing: still so when the sheet was published; blank: only the start is said',
    },
    {
      field: 'status',
      columns: ['shutdown_status'],
      to: 'availability: time, where there is no end',
      values: { ongoing: 'still so', ended: 'nothing more than the end', unknown: null },
    },
    { field: 'country', columns: ['country'], to: 'locatedIn; availability: place' },
    {
      field: 'area',
      columns: ['area_name'],
      to: 'locatedIn; availability: place',
      note: 'an area is a record of its own within the country, called as the row calls it',
    },
    { field: 'geoScope', columns: ['geo_scope'], to: 'locatedIn, where the area is blank and the whole country is meant' }, // prettier-ignore
    {
      field: 'orderer',
      columns: ['ordered_by'],
      to: 'ordererType',
      values: orderers,
      note: 'STOP does not tell a government from its regulator',
    },
    {
      field: 'decisionMaker',
      columns: ['decision_maker'],
      to: 'orderedBy',
      note: 'where it is plainly the name of a public body; people are not recorded',
    },
    {
      field: 'group',
      columns: ['shutdown_type_group'],
      to: 'restricts; availability: state',
    },
    {
      field: 'type',
      columns: ['shutdown_type', 'shutdown_type_new'],
      to: 'restricts; availability: state, networks',
      note: 'Shutdown is BLOCKED, Throttle THROTTLED; a row of both does not say what was which',
    },
    {
      field: 'network',
      columns: ['affected_network'],
      to: 'availability: networks',
      note: 'Mobile is MOBILE, Broadband FIXED; unknown: some',
    },
    {
      field: 'extent',
      columns: ['shutdown_extent', 'full_or_service_based'],
      to: 'restricts; availability',
      note: 'Full network: commons:internet; Service-based: the services that are named; both: restricts only',
    },
    {
      field: 'kinds',
      columns: ['services_affected'],
      to: 'restricts; availability: networks, where the type names none',
    },
    {
      field: 'details',
      columns: ['service_details'],
      to: 'restricts; availability',
      note: 'services that are plainly named in the text',
    },
    ...['facebook', 'twitter', 'whatsapp', 'instagram', 'telegram'].map(affected),
    {
      field: 'other',
      columns: ['other_affected', 'other_service_details_specify'],
      to: 'restricts; availability',
      note: 'a service that commons does not have is a record of its own; possibly: mode supposes',
    },
    {
      field: 'sms',
      columns: ['sms_affected'],
      to: 'restricts',
      note: 'that it was affected is not that it was cut off',
    },
    { field: 'calls', columns: ['phonecall_affected'], to: 'restricts', note: 'as sms_affected' },
    {
      field: 'smsAndCalls',
      columns: ['sms_and_phone_call_affected'],
      to: 'restricts',
      note: 'as sms_affected',
    },
    {
      field: 'telcos',
      columns: ['telcos_involved'],
      to: 'implementedBy; availability: operators',
      note: 'blank: some operators, never all',
    },
    { field: 'reason', columns: ['gov_justification', 'official_just'], to: 'statedReason', values: reasons },
    { field: 'cause', columns: ['actual_cause'], to: 'allegedReason', values: reasons },
    {
      field: 'infoSource',
      columns: ['info_source'],
      to: 'note of the restriction',
      note: 'no link of the chain: the row does not say who told whom',
    },
    { field: 'infoLink', columns: ['info_source_link', 'news_link'], to: 'note of the restriction' },
    { field: 'anLink', columns: ['an_link'], to: 'note of the restriction' },
    ...Object.entries(DROPPED).flatMap(([dropped, columns]) =>
      columns.map((column) => ({ field: column, columns: [column], dropped })),
    ),
  ],
}
