import type { Mapping } from '@isnad/importer'

/** What becomes of each key of an entry. */
export const mapping: Mapping = {
  eras: [
    { name: 'supporters', columns: ['name', 'link', 'type'] },
    { name: 'links', columns: ['title', 'url', 'date', 'sitename'] },
  ],
  columns: [
    {
      field: 'name',
      columns: ['name'],
      to: 'participant of the campaign, as RESPONDENT',
      note: 'of a company only; anybody else is counted, and named neither in a claim nor in the report',
    },
    { field: 'link', columns: ['link'], to: 'website of the company' },
    {
      field: 'type',
      columns: ['type'],
      to: 'whether it is named',
      values: { company: 'named', blog: null },
      note: 'the page heads companies “Entreprises / Marques”, and the others as sites of the press and of people',
    },
    { field: 'title', columns: ['title'], to: 'label of the work' },
    { field: 'url', columns: ['url'], to: 'website of the work' },
    {
      field: 'date',
      columns: ['date'],
      to: 'published',
      note: 'day and month either way round: the one that is not after the revision, else both',
    },
    { field: 'sitename', columns: ['sitename'], to: 'publisher of the work' },
    { field: 'logo', columns: ['logo'], dropped: 'the name of a picture' },
  ],
}
