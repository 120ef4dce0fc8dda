import type { Kind } from './kinds.ts'
import { agentsProperties } from './properties/agents.ts'
import { campaignsProperties } from './properties/campaigns.ts'
import { eventsProperties } from './properties/events.ts'
import { everyProperties } from './properties/every.ts'
import { placesProperties } from './properties/places.ts'
import { restrictionsProperties } from './properties/restrictions.ts'
import { servicesProperties } from './properties/services.ts'
import { worksProperties } from './properties/works.ts'
import type { Property } from './property.ts'

/**
 * The property registry: what claims can say, by name. An entry added to one of the files in `properties/` appears in
 * the checks, in the JSON Schema of the authoring files, in GraphQL and in the reference, without another edit.
 */
export const properties = {
  ...everyProperties,
  ...agentsProperties,
  ...servicesProperties,
  ...restrictionsProperties,
  ...eventsProperties,
  ...campaignsProperties,
  ...placesProperties,
  ...worksProperties,
}

export type PropertyName = keyof typeof properties

/** A property by its name; `undefined` for a name that the registry does not have. */
export function findProperty(name: string): Property | undefined {
  return Object.hasOwn(properties, name) ? (properties as { [name: string]: Property })[name] : undefined
}

/** Every property that describes a kind of record, by name, in the order of the registry. */
export function propertiesOf(kind: Kind): [name: string, property: Property][] {
  return Object.entries<Property>(properties).filter(
    ([, { kinds }]) => kinds === 'all' || kinds.includes(kind),
  )
}
