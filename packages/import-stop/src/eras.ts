import type { Era } from '@isnad/importer'

const list = (names: string) => names.trim().split(/\s+/)

/** What the sheets of 2020 and later have in common. */
const SINCE_2020 = list(`
  start_date_type start_date country geo_scope area_name shutdown_type affected_network shutdown_extent ordered_by
  decision_maker actual_cause actual_cause_details info_source info_source_link shutdown_status end_date duration
  gov_justification gov_just_details gov_ack legal_just legal_method gov_ack_source gov_ack_quote facebook_affected
  twitter_affected whatsapp_affected instagram_affected telegram_affected other_affected sms_affected
  phonecall_affected telcos_involved telco_ack telco_ack_source telco_ack_quote election violence hr_abuse_reported
  users_targeted users_target_detail users_notified econ_impact event an_link`)

/**
 * The shapes in which STOP was published. They have eleven columns in common, and one name means two things:
 * `shutdown_type` lists networks in the first and says "Shutdown" or "Throttle" in the third.
 */
export const eras: readonly Era[] = [
  {
    name: '2016-2018',
    columns: list(`
      year start_date end_date duration_days duration_hours info_source news_link continent sub_region country geo_scope
      area_name ordered_by shutdown_type_group shutdown_type official_just actual_cause econ_impact event an_link
      services_affected service_details notes latitude longitude id`),
  },
  {
    name: '2019',
    columns: list(`
      id start_date end_date duration info_source news_link continent sub_region country geo_scope area_name ordered_by
      decision_maker shutdown_type_new affected_network full_or_service_based facebook_affected twitter_affected
      whatsapp_affected instagram_affected telegram_affected other_service_details_specify sms_and_phone_call_affected
      telcos_involved gov_ack official_just other_just_details off_statement actual_cause other_cause_details election
      violence hr_abuse_reported users_notified users_affected_targetted legal_justif legal_method telco_resp telco_ack
      econ_impact event an_link notes`),
  },
  { name: '2020 and later', columns: SINCE_2020 },
  { name: '2016-2025, in one sheet', columns: [...SINCE_2020, 'region', 'count_year'] },
]
