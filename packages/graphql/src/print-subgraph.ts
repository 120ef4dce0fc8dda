import { Kind, parse, print, printSchema, visit, type ConstDirectiveNode, type GraphQLSchema } from 'graphql'

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@inaccessible", "@key", "@shareable"])'

/**
 * The schema in SDL as a subgraph of Apollo Federation. What has a global id is an entity by it, so that another subgraph
 * can add fields to a claim or a source; this server answers no `_entities`, which is why its keys are not resolvable.
 * Relay's own fields are shared with other subgraphs of Relay's form, and `node` and `nodes` hidden: a router cannot know
 * whose id it is given.
 */
export function printSubgraph(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema)), {
    ObjectTypeDefinition(type) {
      const directives = [...(type.directives ?? [])]
      if (type.interfaces?.some(({ name }) => name.value === 'Node'))
        directives.push(directive('@key(fields: "id", resolvable: false)'))
      if (type.name.value === 'PageInfo') directives.push(directive('@shareable'))
      if (type.name.value !== 'Query') return { ...type, directives }
      const fields = type.fields?.map((field) =>
        field.name.value === 'node' || field.name.value === 'nodes'
          ? { ...field, directives: [directive('@shareable'), directive('@inaccessible')] }
          : field,
      )
      return { ...type, directives, ...(fields && { fields }) }
    },
  })
  return `${LINK}\n\n${print(document)}\n`
}

function directive(text: string): ConstDirectiveNode {
  const [definition] = parse(`type T ${text}`).definitions
  if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new TypeError(`no directive: ${text}`)
  return definition.directives![0]!
}
