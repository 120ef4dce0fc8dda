import type { Availability, AvailabilityPart, AvailabilitySpan, ScopePart } from '@isnad/evidence'
import type { Store } from '@isnad/store'
import { addAnswer, type Shown } from './answer.ts'
import { askAvailability, askTimeline, reportedServices } from './ask-availability.ts'
import type { Builder } from './builder.ts'
import { apiError } from './errors.ts'
import { findId, OPERATOR, PLACE, SERVICE } from './find-id.ts'
import { defined, given } from './given.ts'
import { loadRecord } from './record-loader.ts'
import { MAX_PAGE, checkPageSize } from './page.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

/** Adds `Availability`, its parts and spans, and the questions that they answer. */
export function addAvailability(builder: Builder, store: Store, refs: Refs, enums: Enums): void {
  const { codes } = enums
  const { Answer, ScopePart } = addAnswer(builder, refs, enums)
  const Part = builder.objectRef<Shown<AvailabilityPart>>('AvailabilityPart').implement({
    description: 'The answer for one part of a wider question.',
    interfaces: [Answer, ScopePart],
  })
  const Unreported = builder.objectRef<ScopePart>('UnreportedPart').implement({
    description: 'A part of a question of which nobody speaks, or only somebody who leaves open of whom.',
    interfaces: [ScopePart],
  })
  const Span = builder.objectRef<Shown<AvailabilitySpan>>('AvailabilitySpan').implement({
    description: 'Days on which one part of the networks has the same answer.',
    interfaces: [Answer, ScopePart],
    fields: (t) => ({
      service: t.field({
        type: refs.Record,
        description: 'The service.',
        resolve: async ({ service }, _arguments, context) => stub(await loadRecord(context, service)),
      }),
      from: t.expose('from', {
        type: 'Date',
        nullable: true,
        description: 'First day; without it, ever before.',
      }),
      to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day; without it, ever after.' }),
    }),
  })
  const Availability = builder.objectRef<Shown<Availability>>('Availability').implement({
    description:
      'Whether a feature of a service was available on a day; who says so, and who says otherwise.',
    interfaces: [Answer],
    fields: (t) => ({
      parts: t.expose('parts', {
        type: [Part],
        description: 'The parts of which somebody speaks, where the question has several.',
      }),
      unreported: t.expose('unreported', {
        type: [Unreported],
        description: 'The parts of which nobody speaks, or only somebody who leaves open of whom.',
      }),
    }),
  })

  builder.queryFields((t) => ({
    availability: t.field({
      type: Availability,
      description:
        'Was this feature of this service available on this network, in this place, on this day; who says so, and who says otherwise?',
      args: {
        service: t.arg.id({ required: true, description: 'The service: `commons:whatsapp`, or `whatsapp`.' }),
        feature: t.arg({
          type: codes.feature,
          required: true,
          description: 'The feature; `WHOLE_SERVICE` asks for each.',
        }),
        place: t.arg.id({ required: true, description: 'The place: `commons:MA`, or `MA`.' }),
        network: t.arg({
          type: codes.network,
          description: 'The network. Without it, or with `MOBILE` or `FIXED`, each is asked for.',
        }),
        operator: t.arg.id({ description: 'The operator. Without it, each is asked for.' }),
        at: t.arg({ type: 'Date', required: true, description: 'The day.' }),
        knownBy: t.arg({ type: 'Date', description: 'Only by what was surely published by this day.' }),
      },
      resolve: async (_root, asked) => {
        const { operator, ...question } = given(asked)
        const { id: service } = await store.resolveId(asked.service, SERVICE)
        const { id: place } = await store.resolveId(asked.place, PLACE)
        return askAvailability(store, {
          ...question,
          service,
          place,
          ...defined({ operator: await findId(store, operator, OPERATOR) }),
        })
      },
    }),
    availabilityTimeline: t.field({
      type: [Span],
      description:
        'How the availability of services went in a place: for each service, feature, network and operator that claims tell apart, its spans in order.',
      args: {
        service: t.arg.idList({
          description: `The services, ${MAX_PAGE} at most; by default every one whose availability claims speak of.`,
        }),
        place: t.arg.id({ required: true, description: 'The place: `commons:MA`, or `MA`.' }),
        feature: t.arg({ type: codes.feature, description: 'The feature; every one by default.' }),
        network: t.arg({ type: codes.network, description: 'The network; every one by default.' }),
        operator: t.arg.id({ description: 'The operator; every one by default.' }),
        from: t.arg({ type: 'Date', description: 'First day; by default there is no limit.' }),
        to: t.arg({ type: 'Date', description: 'Last day; by default there is no limit.' }),
        knownBy: t.arg({ type: 'Date', description: 'Only by what was surely published by this day.' }),
      },
      resolve: async (_root, asked) => {
        const { service: some, operator, ...question } = given(asked)
        const { from, to } = question
        if (from !== undefined && to !== undefined && from > to)
          throw apiError('BAD_RANGE', `the last day, ${to}, is before the first, ${from}; exchange them`)
        checkPageSize(some?.length ?? 0)
        const { id: place } = await store.resolveId(asked.place, PLACE)
        const shared = {
          ...question,
          place,
          ...defined({ operator: await findId(store, operator, OPERATOR) }),
        }
        const services = some
          ? await Promise.all(some.map(async (id) => (await store.resolveId(id, SERVICE)).id))
          : await reportedServices(store)
        checkPageSize(services.length)
        return askTimeline(store, services, shared)
      },
    }),
  }))
}
