import { pickText, type Claim } from '@isnad/schema'
import type { Changes, FactChange, ReleaseDiff, VerdictChange } from '@isnad/dataset'
import type { NameOf } from './names.ts'
import { counted, propertyWords, words } from '../print/words.ts'
import { wordScope, wordValue } from './printed.ts'
import { wordField } from './word-field.ts'
import { wordChain, wordClaim, wordDays, wordVerdict } from './wording.ts'

/** One thing that differs, with what there is to say of it. */
export interface Entry {
  /** `+` new, `-` gone, `~` other than it was. */
  mark: '+' | '-' | '~'
  title: string
  details: string[]
}

/** The things that differ in one way. */
export interface Section {
  title: string
  /** Of what must not be, a word of warning. */
  warning?: string
  entries: Entry[]
}

const WARNING = 'isnad check --against refuses this: correct or withdraw instead'

/** A diff as sections of entries, those that are empty left out, in the order in which a reviewer needs them. */
export function toSections(diff: ReleaseDiff, nameOf: NameOf): Section[] {
  const claim = (mark: Entry['mark'], each: Claim, ...more: string[]): Entry => ({
    mark,
    title: wordClaim(each, nameOf),
    details: [each.id, wordChain(each, nameOf), ...more],
  })
  const { claims, records, sources } = diff
  const sections: Section[] = [
    {
      title: 'Claims corrected',
      entries: claims.corrected.map(({ claim: old, reason, replacedBy }) =>
        claim('~', old, `why: ${reason}`, ...replacedBy.map((right) => `now: ${wordClaim(right, nameOf)}`)),
      ),
    },
    {
      title: 'Claims withdrawn',
      entries: claims.withdrawn.map(({ part, withdrawal: { date, reason } }) =>
        claim('-', part, `withdrawn on ${date}: ${pickText(reason)}`),
      ),
    },
    { title: 'Claims added', entries: claims.added.map((each) => claim('+', each)) },
    {
      title: 'Claims changed in place',
      entries: claims.changed.map(({ after, fields }) =>
        claim('~', after, ...fields.map((field) => wordField(field, nameOf))),
      ),
    },
    { title: 'Claims vanished', warning: WARNING, entries: claims.vanished.map((each) => claim('-', each)) },
    ...partSections('Sources', sources, nameOf),
    ...partSections('Records', records, nameOf),
    {
      title: 'What the dataset says of itself',
      entries: diff.about.map((field) => ({ mark: '~', title: wordField(field, nameOf), details: [] })),
    },
    { title: 'Verdicts that change', entries: diff.verdicts.map((change) => verdictEntry(change, nameOf)) },
    { title: 'Facts that change', entries: diff.facts.map((change) => factEntry(change, nameOf)) },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

function partSections(what: string, changes: Changes<{ id: string }>, nameOf: NameOf): Section[] {
  const { added, changed, withdrawn, vanished } = changes
  const entry = (mark: Entry['mark'], id: string, details: string[] = []): Entry => ({
    mark,
    title: nameOf(id),
    details: [id, ...details],
  })
  return [
    { title: `${what} added`, entries: added.map(({ id }) => entry('+', id)) },
    {
      title: `${what} changed`,
      entries: changed.map(({ id, fields }) =>
        entry(
          '~',
          id,
          fields.map((field) => wordField(field, nameOf)),
        ),
      ),
    },
    {
      title: `${what} withdrawn`,
      entries: withdrawn.map(({ part: { id }, withdrawal: { date, reason } }) =>
        entry('-', id, [`withdrawn on ${date}: ${pickText(reason)}`]),
      ),
    },
    { title: `${what} vanished`, warning: WARNING, entries: vanished.map(({ id }) => entry('-', id)) },
  ]
}

function verdictEntry(change: VerdictChange, nameOf: NameOf): Entry {
  const { service, place, feature, network, operator, before, after } = change
  const where = [
    words(feature),
    network === null ? 'all networks' : words(network),
    ...(operator === null ? [] : [nameOf(operator)]),
  ]
  return {
    mark: '~',
    title: `${nameOf(service)}, ${nameOf(place)}, ${where.join(', ')}, ${wordDays(change)}`,
    details: [`was: ${wordVerdict(before)}`, `now: ${wordVerdict(after)}`],
  }
}

function factEntry({ before, after }: FactChange, nameOf: NameOf): Entry {
  const fact = after ?? before!
  const word = (each: Fact) =>
    [
      wordValue(each.value, nameOf),
      `${each.atLeast ? 'at least ' : ''}${counted(each.independentChains, 'independent chain')}`,
      ...(each.disputed ? ['disputed'] : []),
      ...(each.denials.length > 0 ? [`denied by ${counted(each.denials.length, 'claim')}`] : []),
    ].join(', ')
  return {
    mark: before && after ? '~' : after ? '+' : '-',
    title: [`${nameOf(fact.subject)}: ${propertyWords(fact.property)}`, ...narrowing(fact, nameOf)].join(
      ' · ',
    ),
    details: [...(before ? [`was: ${word(before)}`] : []), ...(after ? [`now: ${word(after)}`] : [])],
  }
}

/** What tells facts of one property of one record apart. The unit of a quantity stands with its value. */
function narrowing({ qualifiers = {}, scope }: Fact, nameOf: NameOf): string[] {
  return [
    ...Object.entries(qualifiers).map(
      ([name, value]) => `${propertyWords(name)} ${wordValue(value, nameOf)}`,
    ),
    ...(scope ? [wordScope(scope, nameOf)] : []),
  ]
}

type Fact = NonNullable<FactChange['after']>
