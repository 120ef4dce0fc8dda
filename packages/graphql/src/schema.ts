import type { GraphQLSchema } from 'graphql'
import type { Store } from '@isnad/store'
import { addAvailability } from './availability.ts'
import { addBibliographicCitation } from './bibliographic-citation.ts'
import { addBounds } from './bounds.ts'
import { createBuilder } from './builder.ts'
import { addChainLink } from './chain-link.ts'
import { addCitation } from './citation.ts'
import { addClaim } from './claim.ts'
import { addChange } from './change.ts'
import { addClaimCounts } from './claim-counts.ts'
import { addConflict } from './conflict.ts'
import { createConnections } from './connections.ts'
import { addDataset } from './dataset.ts'
import { addDateScalar } from './date-scalar.ts'
import { addEvent } from './event.ts'
import { addFact } from './fact.ts'
import { addFactAsKnown } from './fact-as-known.ts'
import { factTypeName } from './fact-types.ts'
import { addLocalizedText } from './localized-text.ts'
import { addNode } from './node.ts'
import { addPeriod } from './period.ts'
import { addPropertyFields } from './property-fields.ts'
import { addRecord, createKindRefs } from './record.ts'
import { addRelease } from './release.ts'
import { addReleased } from './released.ts'
import { createRefs } from './refs.ts'
import { addScope } from './scope.ts'
import { addSearch } from './search.ts'
import { addSource } from './source.ts'
import { addTypedFacts } from './typed-facts.ts'
import { addValues } from './values.ts'
import { createEnums } from './vocabulary-enums.ts'

/**
 * Makes the GraphQL schema over a store. Kinds, properties and vocabularies come from the store's registry, so that a
 * property that is added there is a field here.
 */
export function createSchema(store: Store): GraphQLSchema {
  const builder = createBuilder(store)
  addDateScalar(builder)
  builder.queryType({
    description:
      'The questions that can be put. Everything is public and read-only; datasets are published as packages.',
  })
  const enums = createEnums(builder, store.properties)
  const refs = createRefs(builder, (property) => factTypeName(store.properties[property]!))
  const kinds = createKindRefs(builder, refs)
  const connections = createConnections(builder, refs)

  addBounds(refs)
  addLocalizedText(refs)
  addPeriod(builder, refs)
  addScope(builder, refs, enums)
  addValues(builder, refs, enums)
  addAvailability(builder, store, refs, enums)
  addChainLink(builder, refs, enums)
  addCitation(builder, refs)
  addClaim(builder, store, refs, enums, connections)
  addClaimCounts(builder, store, refs, enums)
  addFact(builder, store, refs, enums)
  addRecord(builder, store, refs, enums, connections)
  addFactAsKnown(builder, store, refs, enums)
  addPropertyFields(builder, store, refs, kinds, addTypedFacts(builder, refs, enums))
  addEvent(builder, store, kinds, enums)
  addSource(builder, store, refs, enums, connections)
  addConflict(builder, store, refs, enums, connections)
  addDataset(builder, store, refs)
  addBibliographicCitation(builder, refs)
  addRelease(builder, store, refs)
  addChange(builder, store, refs, enums)
  addReleased(builder, store, refs)
  addNode(builder, store, refs)
  addSearch(builder, store, refs, enums)
  return builder.toSchema({ sortSchema: false })
}
