import type { ColumnMapping, Mapping } from '@isnad/importer'
import { blocking, checks, outcomes, successes } from './checks.ts'

/** Columns of which nothing is made, by the reason. */
const DROPPED: { readonly [why: string]: string } = {
  'how the probe was built and run, which says nothing of the network': `
    data_format_version software_name software_version test_runtime test_helpers test_helpers_backend input_hashes options extensions
    extensions_dnst extensions_httpt extensions_netevents extensions_tcpconnect extensions_tlshandshake extensions_tunnel
    annotations_architecture annotations_engine_name annotations_engine_version annotations_engine_version_full
    annotations_flavor annotations_origin annotations_platform annotations_assets_version test_keys_agent
    test_keys_socksproxy test_keys_retries test_keys_tor_logs test_keys_tor_version test_keys_transport_name
    test_keys_timeout test_keys_tor_progress_tag test_keys_tor_progress_summary
    test_keys_x_status test_keys_x_dns_runtime test_keys_x_th_runtime test_keys_x_tcptls_runtime
    test_keys_x_http_runtime`,
  'a link of the device to its router or mast; the network behind it is that of the ASN':
    'annotations_network_type',
  'details from which the test drew its result': `
    test_keys_network_events test_keys_tcp_connect test_keys_tls_handshakes test_keys_control
    test_keys_control_failure test_keys_dns_consistency test_keys_dns_experiment_failure
    test_keys_http_experiment_failure test_keys_body_length_match test_keys_body_proportion
    test_keys_status_code_match test_keys_headers_match test_keys_title_match test_keys_failed_operation
    test_keys_whatsapp_endpoints_blocked test_keys_whatsapp_endpoints_dns_inconsistent test_keys_whatsapp_web_failure
    test_keys_registration_server_failure test_keys_telegram_web_failure test_keys_signal_backend_failure
    test_keys_facebook_b_api_dns_consistent test_keys_facebook_b_api_reachable
    test_keys_facebook_b_graph_dns_consistent test_keys_facebook_b_graph_reachable
    test_keys_facebook_edge_dns_consistent test_keys_facebook_edge_reachable
    test_keys_facebook_external_cdn_dns_consistent test_keys_facebook_external_cdn_reachable
    test_keys_facebook_scontent_cdn_dns_consistent test_keys_facebook_scontent_cdn_reachable
    test_keys_facebook_star_dns_consistent test_keys_facebook_star_reachable test_keys_facebook_stun_dns_consistent
    test_keys_facebook_stun_reachable scores analysis`,
  'another column says it': 'test_start_time slug',
  'the resolver that was asked, which need not be of the network': `
    resolver_asn resolver_network_name resolver_ip test_keys_client_resolver`,
  'addresses and accounts of people are not copied': 'probe_ip probe_city email_address creator_account_id',
  'free text of OONI’s own, which we do not copy': 'short_description text',
  'a topic does not say what was restricted': 'tags themes',
  'it says nothing of the restriction': 'create_time update_time mine links',
}

/** Columns whose cells are not even shown in the report. */
export const PRIVATE: readonly string[] = [
  'probe_ip', 'probe_city', 'resolver_ip', 'test_keys_client_resolver', 'email_address', 'creator_account_id',
] // prettier-ignore

const words = (text: string) => text.trim().split(/\s+/)
const kept = (field: string, ...columns: string[]): ColumnMapping => ({
  field,
  columns,
  to: 'kept beside the claims, to find the measurement',
})

/** What becomes of each key of a measurement or a finding. A key within `test_keys` is `test_keys_…`. */
export const mapping: Mapping = {
  eras: [
    { name: 'measurements', columns: words('test_name measurement_start_time probe_cc probe_asn') },
    {
      name: 'findings',
      columns: words('title start_time CCs ASNs domains reported_by test_names').map((name) =>
        name.toLowerCase(),
      ),
    },
  ],
  columns: [
    { field: 'testName', columns: ['test_name'], to: 'what the claims are about; anomaly: test' },
    { field: 'testVersion', columns: ['test_version'], to: 'anomaly: test' },
    { field: 'start', columns: ['measurement_start_time'], to: 'time: one day, in UTC' },
    {
      field: 'country',
      columns: ['probe_cc'],
      to: 'availability, anomaly: place',
      note: 'ZZ: none, and no claim',
    },
    {
      field: 'asn',
      columns: ['probe_asn'],
      to: 'availability, anomaly: operator',
      note: 'the operator of the commons with this ASN, else a record of its own; AS0: none',
    },
    kept('networkName', 'probe_network_name'),
    kept('reportId', 'report_id'),
    kept('uid', 'measurement_uid'),
    kept('id', 'id'),
    kept('url', 'measurement_url'),
    {
      field: 'input',
      columns: ['input'],
      to: 'what the claims are about',
      note: 'the page at the address is a service of its own; of applications there is none',
    },
    {
      field: 'blocking',
      columns: ['test_keys_blocking'],
      to: 'anomaly; availability of the page',
      values: blocking,
      note: 'false, with accessible: AVAILABLE. Any other value is an anomaly, and no block',
    },
    { field: 'accessible', columns: ['test_keys_accessible'], to: 'availability of the page' },
    {
      field: 'queries',
      columns: ['test_keys_queries'],
      to: 'availability BLOCKED of the page, where an answer has a fingerprint of the country',
      dropped: 'details from which the test drew its result',
    },
    {
      field: 'requests',
      columns: ['test_keys_requests'],
      to: 'availability BLOCKED of the page, where a response has a fingerprint of the country',
      dropped: 'details from which the test drew its result',
    },
    { field: 'confirmed', columns: ['confirmed'], to: 'true: availability BLOCKED of the page' },
    { field: 'anomaly', columns: ['anomaly'], to: 'anomaly UNSPECIFIED, where nothing says which' },
    { field: 'failure', columns: ['failure'], to: 'true: no claim' },
    {
      field: 'testFailure',
      columns: ['test_keys_failure'],
      to: 'stun_reachability: anomaly ENDPOINTS; psiphon: anomaly BOOTSTRAP; else no claim',
    },
    { field: 'endpoint', columns: ['test_keys_endpoint'], to: 'stun_reachability: that the test ran' },
    {
      field: 'torProgress',
      columns: ['test_keys_tor_progress'],
      to: 'vanilla_tor: that the tool was started',
    },
    {
      field: 'bootstrapTime',
      columns: ['test_keys_bootstrap_time'],
      to: 'psiphon: anomaly BOOTSTRAP, denied, where nothing failed',
    },
    { field: 'torError', columns: ['test_keys_error'], to: 'vanilla_tor: that the tool was started' },
    ...Object.entries(checks).flatMap(([test, { checks }]) =>
      checks.map(({ field, column, code }): ColumnMapping => ({
        field,
        columns: [column],
        to: `${test}: anomaly ${code}, denied where it saw none`,
        values: field === 'success' ? successes : outcomes,
      })),
    ),
    { field: 'findingId', columns: ['finding_id'], to: 'identifiers of the restriction' },
    { field: 'title', columns: ['title'], to: 'label of the restriction' },
    { field: 'findingStart', columns: ['start_time'], to: 'date; restricts: time' },
    {
      field: 'findingEnd',
      columns: ['end_time'],
      to: 'restricts: time',
      note: 'blank: only the start is said',
    },
    { field: 'authors', columns: ['reported_by'], to: 'the first links of the chain' },
    { field: 'published', columns: ['published'], to: 'false: no claim' },
    { field: 'eventType', columns: ['event_type'], to: 'other than incident: no claim' },
    {
      field: 'asns',
      columns: ['asns'],
      to: 'participant, as OPERATOR',
      note: 'the networks of which the finding speaks; it does not say which of them did what',
    },
    { field: 'countries', columns: ['ccs'], to: 'locatedIn', note: 'a restriction for each country' },
    { field: 'domains', columns: ['domains'], to: 'restricts: the sites' },
    { field: 'tests', columns: ['test_names'], to: 'restricts: the applications whose tests are named' },
    ...Object.entries(DROPPED).map(([dropped, columns]) => ({
      field: dropped,
      columns: words(columns),
      dropped,
    })),
  ],
}
