import { answers, type Mapping } from '@isnad/importer'
import { natures, networks, orderers, states } from './codes.ts'

/** What becomes of each key of a shutdown. */
export const mapping: Mapping = {
  eras: [
    { name: 'shutdowns until 2017', columns: ['state_name', 'districts', 'date', 'description', 'source'] },
  ],
  columns: [
    {
      field: 'state',
      columns: ['state_name', 'state'],
      to: 'locatedIn; availability: place',
      note: 'a region of India',
    },
    {
      field: 'districts',
      columns: ['districts', 'district'],
      to: 'locatedIn, where there is one; availability: place, one claim for each',
      note: 'a place of its own within the state, called as the list calls it',
    },
    { field: 'date', columns: ['date', 'start_date', 'startdate'], to: 'date; time' },
    {
      field: 'end',
      columns: ['end_date', 'enddate', 'restored', 'restored_on'],
      to: 'time',
      note: 'without one, no more is said than the start',
    },
    {
      field: 'active',
      columns: ['active'],
      to: 'time: true and without an end, still so when the list was published',
      values: answers,
    },
    {
      field: 'verified',
      columns: ['verified'],
      to: 'false: the mode of every claim is supposes',
      values: answers,
    },
    { field: 'networks', columns: ['networksaffected', 'networks_affected'], to: 'availability: networks', values: networks, note: 'blank: some' }, // prettier-ignore
    {
      field: 'nature',
      columns: ['nature'],
      to: 'allegedReason',
      values: natures,
      note: 'it is SFLC’s reading, so that it never becomes a fact',
    },
    { field: 'orderer', columns: ['orderedby', 'ordered_by'], to: 'ordererType', values: orderers },
    { field: 'type', columns: ['restrictiontype', 'restriction_type', 'type'], to: 'availability: state', values: states }, // prettier-ignore
    { field: 'source', columns: ['source', 'sources'], to: 'note of the restriction', note: 'no link of the chain: the list does not say who told whom' }, // prettier-ignore
    { field: 'duration', columns: ['duration', 'hours'], dropped: 'hours from a time of day that is not said end on no day' }, // prettier-ignore
    { field: 'text', columns: ['description', 'reason', 'details'], dropped: 'free text of SFLC’s own, which we do not copy' }, // prettier-ignore
    { field: 'update', columns: ['lastupdate', 'last_update'], dropped: 'it says nothing of the shutdown' },
  ],
}
