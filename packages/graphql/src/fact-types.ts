import { vocabularies, type Property } from '@isnad/schema'

/**
 * Whether claims about a property make facts. What accuses somebody or explains a motive never does, and availability has
 * rules of its own.
 */
export function makesFacts(name: string, property: Property): boolean {
  return !property.attributedOnly && name !== 'availability'
}

/** The name of the type of the facts about a property: `DateFact`, or that of its vocabulary, `EventTypeFact`. */
export function factTypeName(property: Property): string {
  if (property.codes !== undefined) return `${vocabularies[property.codes].name}Fact`
  return `${property.type[0]!.toUpperCase()}${property.type.slice(1)}Fact`
}
