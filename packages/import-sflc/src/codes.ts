import { valueTable } from '@isnad/importer'

/** The networks that were affected. */
export const networks = valueTable({
  mobile: 'MOBILE',
  'mobile internet': 'MOBILE',
  'mobile data': 'MOBILE',
  broadband: 'FIXED',
  fixed: 'FIXED',
  'fixed line': 'FIXED',
  wireline: 'FIXED',
  both: 'BOTH',
  'mobile and broadband': 'BOTH',
  'mobile & broadband': 'BOTH',
})

/** Whether it came before an event or after it. SFLC says so, and not those who ordered it. */
export const natures = valueTable({ preventive: 'PRECAUTION', precautionary: 'PRECAUTION', reactive: null })

/** What kind of body ordered it, where the list has a column for it. */
export const orderers = valueTable({
  'central government': 'GOVERNMENT',
  government: 'GOVERNMENT',
  'state government': 'STATE',
  'home department': 'STATE',
  'district magistrate': 'LOCAL',
  'district administration': 'LOCAL',
  'divisional commissioner': 'LOCAL',
  court: 'COURT',
})

/** What was done to access, where the list has a column for it. Without one, it is a list of shutdowns. */
export const states = valueTable({
  shutdown: 'BLOCKED',
  'internet shutdown': 'BLOCKED',
  suspension: 'BLOCKED',
  throttling: 'THROTTLED',
  throttled: 'THROTTLED',
})
