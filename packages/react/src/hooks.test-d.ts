import { useSuspenseQuery } from '@tanstack/react-query'
import { expectTypeOf } from 'vitest'
import { graphql, type Availability, type Claim, type IsnadError } from '@isnad/sdk'
import { useAvailability, useClaims, useDocument, useIsnad } from './index.ts'

const question = { service: 'whatsapp', feature: 'VOICE_CALL', place: 'MA', at: '2016-03-15' } as const

export function Component(): void {
  const answer = useAvailability(question)
  expectTypeOf(answer.data).toEqualTypeOf<Availability | undefined>()
  expectTypeOf(answer.error).toEqualTypeOf<IsnadError | null>()
  if (answer.isSuccess) expectTypeOf(answer.data).toEqualTypeOf<Availability>()

  // @ts-expect-error there is no such feature
  useAvailability({ ...question, feature: 'VOICE' })
  // @ts-expect-error a day must be given
  useAvailability({ service: 'whatsapp', feature: 'VOICE_CALL', place: 'MA' })

  const claims = useClaims({ about: 'commons:whatsapp' })
  expectTypeOf(claims.data).toEqualTypeOf<Claim[] | undefined>()
  expectTypeOf(useClaims({}, { select: ({ pages }) => pages.length }).data).toEqualTypeOf<
    number | undefined
  >()

  const { queries } = useIsnad()
  expectTypeOf(useSuspenseQuery(queries.availability(question)).data).toEqualTypeOf<Availability>()
  expectTypeOf(useSuspenseQuery(queries.availability(question)).error).toEqualTypeOf<IsnadError | null>()

  const document = graphql(`
    query ($first: Int!) {
      events(first: $first) {
        nodes {
          id
        }
      }
    }
  `)
  const events = useDocument(document, { first: 1 })
  expectTypeOf(events.data).toEqualTypeOf<{ events: { nodes: { id: string }[] } } | undefined>()
  // @ts-expect-error the document asks for a variable
  useDocument(document)
  // @ts-expect-error it is a number
  useDocument(document, { first: '1' })
}
