import type { Mapping } from '@isnad/importer'
import { causes, types } from './causes.ts'

/** What becomes of each key of an annotation. A key within `outage` is `outage_…`. */
export const mapping: Mapping = {
  eras: [
    {
      name: 'outage annotations',
      columns: ['id', 'startdate', 'enddate', 'locations', 'asns', 'outage_outagecause'],
    },
  ],
  columns: [
    { field: 'id', columns: ['id'], to: 'identifiers of the event' },
    { field: 'type', columns: ['eventtype'], to: 'eventType', values: types },
    { field: 'start', columns: ['startdate'], to: 'date; time', note: 'days of UTC' },
    { field: 'end', columns: ['enddate'], to: 'time', note: 'blank: only the start is said' },
    { field: 'locations', columns: ['locations'], to: 'locatedIn', note: 'an event for each country' },
    {
      field: 'asns',
      columns: ['asns'],
      to: 'participant, as OPERATOR; availability: operators',
      note: 'with several countries, of the one that the details name',
    },
    { field: 'asnDetails', columns: ['asnsdetails'], to: 'to which of several countries a network belongs' },
    {
      field: 'cause',
      columns: ['outage_outagecause', 'outagecause'],
      to: 'allegedReason; ordererType',
      values: causes,
      note: 'ORDERED: it is a restriction ordered by the GOVERNMENT, and commons:internet was BLOCKED for some',
    },
    {
      field: 'extent',
      columns: ['outage_outagetype', 'outagetype'],
      dropped: 'we have no property for how far it reached; nothing is claimed of more than some',
    },
    { field: 'link', columns: ['linkedurl'], to: 'note of the event' },
    {
      field: 'text',
      columns: ['description', 'scope'],
      dropped: 'free text of Radar’s own, which we do not copy',
    },
    {
      field: 'rest',
      columns: ['datasource', 'locationsdetails', 'isinstantaneous'],
      dropped: 'it says nothing of the outage that another column does not say',
    },
  ],
}
