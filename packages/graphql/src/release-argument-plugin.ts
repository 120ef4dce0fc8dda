import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from './context.ts'

const NAME = 'releaseArgument'
const ARGUMENT = 'release'

declare global {
  // Pothos finds its plugins through this namespace.
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      releaseArgument: ReleaseArgumentPlugin<Types>
    }
  }
}

/** Relay asks that these take their id and nothing else; the header `isnad-release` of the server is for them too. */
const WITHOUT = ['node', 'nodes']

/** Gives every question the argument `release`, so that it is answered from that release or not at all. */
class ReleaseArgumentPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (!isQuestion(field)) return field
    const description =
      'Only from this release: its hash, its `name` or `dataset@version`. Where another one is served, the answer is the error `RELEASE_NOT_SERVED`, which says which.'
    const argument = {
      name: ARGUMENT,
      parentField: field.name,
      parentType: field.parentType,
      kind: 'Arg' as const,
      graphqlKind: 'Arg' as const,
      type: { kind: 'Scalar' as const, ref: 'ID' as const, required: false },
      description,
      extensions: undefined,
      astNode: undefined,
      deprecationReason: undefined,
      defaultValue: undefined,
      pothosOptions: { type: 'ID', required: false, description },
    }
    // The form of an argument of ours is that of every other; its options are of a builder that is not known here.
    return { ...field, args: { ...field.args, [ARGUMENT]: argument as never } }
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!isQuestion(field)) return resolver
    return async (root, given: ReleaseArgument, context, info) => {
      // The context is ours.
      await checkRelease(context as unknown as Context, given)
      const { [ARGUMENT]: _, ...args } = given
      return resolver(root, args, context, info)
    }
  }
}

/** What every question is given beside its own arguments. */
export interface ReleaseArgument {
  [ARGUMENT]?: string | null
}

/**
 * Refuses a question that asks for a release which is not served.
 *
 * @throws StoreError `RELEASE_NOT_SERVED`
 */
export async function checkRelease(
  { store }: Context,
  { [ARGUMENT]: release }: ReleaseArgument,
): Promise<void> {
  if (typeof release === 'string') await store.checkRelease(release)
}

function isQuestion({ kind, name }: { kind: string; name: string }): boolean {
  return kind === 'Query' && !WITHOUT.includes(name)
}

SchemaBuilder.registerPlugin(NAME, ReleaseArgumentPlugin)

export default NAME
