import type { Answer, ScopePart } from '@isnad/evidence'
import type { Claim } from '@isnad/schema'
import type { Builder } from './builder.ts'
import { listLimit, MAX_PAGE } from './page.ts'
import { loadRecord } from './record-loader.ts'
import type { Refs } from './refs.ts'
import { stub } from './stub.ts'
import type { Enums } from './vocabulary-enums.ts'

/** An answer. Where it rests on evidence that leaves out some claims, it finds the latest of those that are outdated. */
export type Shown<TAnswer extends Answer> = TAnswer & {
  latestOutdated?: (count: number) => Promise<readonly Claim[]>
}

/** The claims that an answer shows, and what they are to it. */
const CLAIMS = {
  holding: 'The claims that the verdict rests on.',
  perhaps:
    'Claims that perhaps speak of the day too, and change nothing: of the same state, or where there is no verdict.',
  against:
    'Claims of another state, perhaps or surely of the day, or of a day inside the period of the holding claims.',
} as const

const FIRST = `How many at most; ${MAX_PAGE} by default.`

const stubs = (claims: readonly Claim[]) => claims.map(({ id }) => stub({ id }))

/** Adds the interfaces `Answer` and `ScopePart`, which the answers to questions share. */
export function addAnswer(builder: Builder, refs: Refs, { codes }: Enums) {
  const Verdict = builder.enumType('Verdict', {
    description: 'What follows from the claims.',
    values: {
      AVAILABLE: { description: 'The feature worked.' },
      BLOCKED: { description: 'The feature was cut off on purpose.' },
      THROTTLED: { description: 'The feature was slowed down or degraded on purpose, and not cut off.' },
      DISPUTED: { description: 'The claims contradict each other about one day.' },
      MIXED: { description: 'The parts of the question have different answers.' },
      UNKNOWN: { description: 'Nobody has surely spoken, or the order of the last words cannot be known.' },
    },
  })
  const Standing = builder.enumType('Standing', {
    description: 'How firmly a verdict stands.',
    values: {
      DIRECT: { description: 'A claim surely speaks of the day.' },
      BRACKETED: {
        description: 'The last word before it and the next after it agree, and nothing may lie between.',
      },
      CARRIED: { description: 'It is the last word before the day.' },
      PARTIAL: { description: 'Only claims that leave open of whom they speak.' },
    },
  })
  const claims = Object.entries(CLAIMS) as [keyof typeof CLAIMS, string][]

  const Answer = builder.interfaceRef<Shown<Answer>>('Answer').implement({
    description: 'What the claims say of a feature, and how it follows from them.',
    fields: (t) => ({
      verdict: t.expose('verdict', { type: Verdict, description: 'The verdict.' }),
      standing: t.expose('standing', {
        type: Standing,
        nullable: true,
        description: 'How firmly it stands; nothing where it is `UNKNOWN` or `MIXED`.',
      }),
      certain: t.exposeBoolean('certain', {
        description: 'Whether the standing is `DIRECT` or `BRACKETED` and no other state is possible.',
      }),
      asOf: t.expose('asOf', {
        type: 'Date',
        nullable: true,
        description:
          'The last day of which the holding claims surely speak, and never after the day asked for.',
      }),
      possible: t.expose('possible', {
        type: [codes.availability],
        description: 'Every state that a claim which is not surely outdated may give for the day.',
      }),
      independentChains: t.exposeInt('independentChains', {
        description:
          'How many independent witnesses hold it: the largest number of chains of which no two share an agent.',
      }),
      atLeast: t.exposeBoolean('atLeast', {
        description:
          'Whether `independentChains` is a lower bound, because there were too many chains to count exactly.',
      }),
      commonLink: t.field({
        type: refs.Record,
        nullable: true,
        description:
          'The agent nearest the page that the chains of two or more sources all share, if there is one.',
        resolve: async ({ commonLink }, _arguments, context) =>
          commonLink === null ? null : stub(await loadRecord(context, commonLink)),
      }),
      ...Object.fromEntries(
        claims.flatMap(([name, description]) => [
          [
            name,
            t.field({
              type: [refs.Claim],
              description,
              args: { first: t.arg.int({ description: FIRST }) },
              resolve: (answer, { first }) => stubs(answer[name].slice(0, listLimit(first))),
            }),
          ],
          [
            `${name}Count`,
            t.int({
              description: `How many claims there are of which \`${name}\` gives the first.`,
              resolve: (answer) => answer[name].length,
            }),
          ],
        ]),
      ),
      outdated: t.field({
        type: [refs.Claim],
        description:
          'Claims whose word has surely been followed by a later one, or that say that the state had ended: those first that may speak of the latest day.',
        args: { first: t.arg.int({ description: FIRST }) },
        resolve: async (answer, { first }) => {
          const count = listLimit(first)
          const all = (await answer.latestOutdated?.(count)) ?? answer.outdated
          return stubs(all.slice(0, count))
        },
      }),
    }),
  })
  const ScopePart = builder.interfaceRef<ScopePart>('ScopePart').implement({
    description: 'A part of a question: one feature on one network of one operator.',
    fields: (t) => ({
      feature: t.field({
        type: codes.feature,
        description: 'The feature.',
        resolve: ({ feature }) => feature,
      }),
      network: t.field({
        type: codes.network,
        nullable: true,
        description: 'The network; nothing where no claim tells the networks apart.',
        resolve: ({ network }) => network,
      }),
      operator: t.field({
        type: refs.Record,
        nullable: true,
        description: 'The operator; nothing stands for every operator that no claim names.',
        resolve: async ({ operator }, _arguments, context) =>
          operator === null ? null : stub(await loadRecord(context, operator)),
      }),
    }),
  })
  return { Answer, ScopePart }
}
