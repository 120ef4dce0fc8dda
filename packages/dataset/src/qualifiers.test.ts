import { expect, test } from 'vitest'
import { check, found, STATEMENT, withItems } from './test/package.ts'

test('a qualifier that a property must have is missed by its name', async () => {
  const report = await check(
    withItems(`  - id: more
    cite: ${STATEMENT}
    about: regulator
    stance: AGAINST
    identifier: { text: { en: X1 } }
    rankAmong: [{ value: 3, among: { en: regulators } }, { value: 4 }]
`),
  )
  expect(found(report)).toEqual([
    'sources/manara-03.yaml:41:13 QUALIFIER_MISSING "stance" needs the qualifier "toward"',
    'sources/manara-03.yaml:42:17 QUALIFIER_MISSING "identifier" needs the qualifier "system"',
    'sources/manara-03.yaml:43:58 QUALIFIER_MISSING "rankAmong" needs the qualifier "among"',
  ])
})
