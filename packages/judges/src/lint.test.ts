import plugin from '@graphql-eslint/eslint-plugin'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { API, API_PATH } from './test/api.ts'

const FLAT = plugin.configs

/** Where the schema does otherwise than the linter's recommendations, and why. */
const RULES = {
  ...FLAT['flat/schema-recommended'].rules,
  ...FLAT['flat/schema-relay'].rules,
  // Lists that belong to one thing and are short, such as the links of a chain, are no pages; a conflict is a pair of
  // claims and has no id of its own.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  // Codes are given as text where a property says from which vocabulary; its enum is there to be read.
  '@graphql-eslint/no-unreachable-types': 'off',
  // Values, links, bounds, pages and answers have no identity; what has one implements Node.
  '@graphql-eslint/strict-id-in-types': 'off',
  // Codes are spelt as the vocabularies of the dataset spell them: modes and manners in lower case, properties in camel case.
  '@graphql-eslint/naming-convention': [
    'error',
    { types: 'PascalCase', FieldDefinition: 'camelCase', InputValueDefinition: 'camelCase' },
  ],
  // `Event.eventType` is a property of the registry, which names it so for every kind.
  '@graphql-eslint/no-typename-prefix': 'off',
}

async function lint(text: string): Promise<string[]> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.graphql'],
        plugins: { '@graphql-eslint': plugin as unknown as ESLint.Plugin },
        languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: text } } },
        rules: RULES as never,
      },
    ],
  })
  const [result] = await eslint.lintText(text, { filePath: API_PATH.replace(/.*\//, '') })
  return result!.messages.map(({ line, message, ruleId }) => `${line} ${ruleId}: ${message}`)
}

test('a linter finds nothing in the schema', async () => {
  expect(await lint(API)).toEqual([])
})

test('it would find a type without a description, and a connection that is not of the form of Relay', async () => {
  const found = await lint(
    `${API}\ntype BadConnection { edges: [Int] }\nextend type Query { "A bad one." bad: BadConnection }`,
  )
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringContaining('require-description'),
      expect.stringContaining('relay-connection-types'),
    ]),
  )
})
