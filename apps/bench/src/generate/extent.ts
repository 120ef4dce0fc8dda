/** Claims of one document. */
export const CLAIMS_OF_A_DOCUMENT = 50

/** Of each ten documents, so many are reports on a service; the others tell of the events of their ten. */
export const REPORTS_OF_TEN = 4

/** Events that ten documents tell of, so that each has twenty claims. */
export const EVENTS_OF_TEN = 15

/** How many things of each kind a dataset of some size has. */
export interface Extent {
  documents: number
  services: number
  countries: number
  cities: number
  /** Operators in each country. */
  operators: number
  outlets: number
  persons: number
  events: number
}

/**
 * A dataset a hundred times as large has ten times as many services, cities, outlets and speakers, a hundred times as
 * many documents and events, and the same countries. So it grows in breadth and in depth, as trackers do.
 */
export function extentOf(claims: number): Extent {
  const documents = Math.max(10, Math.round(claims / CLAIMS_OF_A_DOCUMENT / 10) * 10)
  const growth = Math.sqrt(claims / 100_000)
  const grown = (count: number, least: number) => Math.max(least, Math.round(count * growth))
  return {
    documents,
    services: grown(40, 5),
    countries: 200,
    cities: grown(400, 20),
    operators: 3,
    outlets: grown(300, 30),
    persons: grown(1_000, 50),
    events: (documents / 10) * EVENTS_OF_TEN,
  }
}
