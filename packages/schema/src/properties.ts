import type { Kind } from './kinds.ts'
import type { Property } from './property.ts'

/** Every kind but those of documents and rules. */
const AGENTS = ['person', 'organization'] as const satisfies Kind[]

/**
 * The property registry: the one place where a property is named. An entry added here appears in the checks, in the
 * JSON Schema of the authoring files, in GraphQL and in the reference, without another edit.
 */
export const properties = defineProperties({
  // Of every kind
  label: {
    kinds: 'all',
    type: 'text',
    many: true,
    description: 'A name as the source prints it, each spelling its own label.',
  },
  alias: {
    kinds: 'all',
    type: 'text',
    many: true,
    description: 'Another name that the source gives, such as an abbreviation or a nickname.',
  },
  sameAs: {
    kinds: 'all',
    type: 'record',
    many: true,
    description: 'Another record that is the same thing. Agents joined by it count as one witness.',
  },
  identifier: {
    kinds: 'all',
    type: 'text',
    many: true,
    qualifiers: {
      system: {
        type: 'text',
        required: true,
        description: 'The system that the identifier belongs to: wikidata, asn, mcc-mnc, doi.',
      },
    },
    description: 'An identifier in another system, as the source gives it.',
  },
  instanceOf: {
    kinds: 'all',
    type: 'code',
    codes: 'recordClass',
    many: true,
    description: 'What it is, more closely than its kind.',
  },
  partOf: { kinds: 'all', type: 'record', many: true, description: 'The larger thing that it is a part of.' },
  locatedIn: { kinds: 'all', type: 'record', of: ['place'], description: 'Where it is.' },
  website: {
    kinds: 'all',
    type: 'text',
    many: true,
    description: 'The address of its site or page on the web.',
  },
  rankAmong: {
    kinds: 'all',
    type: 'quantity',
    unit: 'RANK',
    varying: true,
    qualifiers: {
      among: { type: 'text', required: true, description: 'Among what it is ranked.' },
      by: { type: 'code', codes: 'measure', description: 'What the rank is by.' },
    },
    description: 'Its place in an order, 1 being the first.',
  },
  describedAs: {
    kinds: 'all',
    type: 'text',
    many: true,
    varying: true,
    attributedOnly: true,
    description:
      'How somebody describes or values it, in the coder’s paraphrase: one of the largest of its kind. Never a fact.',
  },

  // People and organizations
  occupation: {
    kinds: ['person'],
    type: 'text',
    many: true,
    varying: true,
    description: 'What the person does, in public.',
  },
  holdsRole: {
    kinds: AGENTS,
    type: 'code',
    codes: 'role',
    many: true,
    varying: true,
    qualifiers: { of: { type: 'record', description: 'In or of what the role is held.' } },
    description: 'A public role: director of an institute, juror of a competition.',
  },
  memberOf: {
    kinds: AGENTS,
    type: 'record',
    many: true,
    varying: true,
    description: 'What it is a member of, in the source’s own words.',
  },
  operatedBy: {
    kinds: ['service', 'organization', 'campaign'],
    type: 'record',
    of: AGENTS,
    many: true,
    varying: true,
    description: 'Who runs it.',
  },
  memberCount: {
    kinds: ['organization', 'campaign'],
    type: 'quantity',
    unit: 'PERSON',
    varying: true,
    description: 'How many belong to it.',
  },
  followerCount: {
    kinds: ['organization', 'person', 'campaign'],
    type: 'quantity',
    unit: 'FOLLOWER',
    varying: true,
    description: 'How many follow it on a social network.',
  },
  statement: {
    kinds: [...AGENTS, 'instrument', 'work', 'event'],
    type: 'text',
    many: true,
    qualifiers: { topic: { type: 'record', description: 'What it is about.' } },
    description: 'What was said, in the coder’s paraphrase. The words themselves stand in the source.',
  },
  stance: {
    kinds: AGENTS,
    type: 'code',
    codes: 'stance',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: { toward: { type: 'record', required: true, description: 'Towards whom or what.' } },
    description: 'Where it stands towards something, according to somebody. Never a fact.',
  },
  uses: {
    kinds: AGENTS,
    type: 'record',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: { for: { type: 'text', description: 'What for, in the coder’s paraphrase.' } },
    description: 'What it makes use of, according to somebody. Never a fact.',
  },
  employs: {
    kinds: ['organization'],
    type: 'text',
    many: true,
    varying: true,
    attributedOnly: true,
    description:
      'Whom it has working for it, in the coder’s paraphrase, according to somebody. Never a fact.',
  },

  // Services
  availability: {
    kinds: ['service'],
    type: 'code',
    codes: 'availability',
    varying: true,
    scoped: true,
    description:
      'Whether a feature worked, was blocked or was throttled, on which networks and operators, and where.',
  },
  anomaly: {
    kinds: ['service'],
    type: 'code',
    codes: 'anomaly',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: {
      test: { type: 'text', required: true, description: 'The test that saw it, as its makers call it.' },
      operator: { type: 'record', description: 'On whose network.' },
      place: { type: 'record', description: 'Where.' },
    },
    description:
      'What a measurement of it saw that it had not expected; denied, what it looked for and did not see. It is no block and no fact: that takes a confirmed measurement, which is an availability.',
  },
  legalStatus: {
    kinds: ['service'],
    type: 'code',
    codes: 'legalStatus',
    varying: true,
    scoped: true,
    description:
      'Whether a rule forbids or allows it. It is no state of the networks: a prohibition by itself blocks nothing.',
  },
  usedByGroup: {
    kinds: ['service'],
    type: 'text',
    many: true,
    varying: true,
    attributedOnly: true,
    qualifiers: { for: { type: 'text', description: 'What for, in the coder’s paraphrase.' } },
    description:
      'Who uses it, where the text names a group and no one in it, according to somebody. Never a fact.',
  },
  launched: { kinds: ['service'], type: 'date', description: 'When it first appeared.' },
  accountCount: {
    kinds: ['service', 'organization'],
    type: 'quantity',
    unit: 'ACCOUNT',
    varying: true,
    qualifiers: { on: { type: 'record', description: 'On which service the accounts are.' } },
    description: 'How many accounts it has, or are linked to it.',
  },
  accountsRemoved: {
    kinds: ['service', 'organization'],
    type: 'quantity',
    unit: 'ACCOUNT',
    varying: true,
    qualifiers: { linkedTo: { type: 'record', description: 'To whom the accounts are linked.' } },
    description: 'How many accounts it closed or blocked.',
  },

  // Restrictions and rules
  restricts: {
    kinds: ['restriction', 'instrument'],
    type: 'record',
    of: ['service'],
    many: true,
    description: 'The service that it restricts.',
  },
  orderedBy: {
    kinds: ['restriction'],
    type: 'record',
    of: AGENTS,
    many: true,
    description: 'Who ordered it.',
  },
  ordererType: {
    kinds: ['restriction'],
    type: 'code',
    codes: 'orderer',
    many: true,
    description: 'What kind of body ordered it, where the text names the kind only.',
  },
  implementedBy: {
    kinds: ['restriction'],
    type: 'record',
    of: AGENTS,
    many: true,
    description: 'Who carried it out.',
  },
  extendedTo: {
    kinds: ['restriction'],
    type: 'code',
    codes: 'network',
    many: true,
    varying: true,
    description: 'A network that it reached after its start.',
  },
  statedReason: {
    kinds: ['restriction', 'instrument', 'event'],
    type: 'code',
    codes: 'reason',
    many: true,
    description: 'The reason that those who imposed it gave. STOP calls it gov_justification.',
  },
  allegedReason: {
    kinds: ['restriction', 'instrument', 'event'],
    type: 'code',
    codes: 'reason',
    many: true,
    attributedOnly: true,
    description: 'The reason that others suspect. Never a fact. STOP calls it actual_cause.',
  },
  legalBasis: {
    kinds: ['restriction', 'instrument'],
    type: 'record',
    of: ['instrument'],
    many: true,
    description: 'The rule that it is based on.',
  },
  contestedGround: {
    kinds: ['instrument'],
    type: 'text',
    many: true,
    attributedOnly: true,
    description: 'Why somebody holds it to be unlawful, in the coder’s paraphrase. Never a fact.',
  },
  issuedBy: { kinds: ['instrument'], type: 'record', of: AGENTS, description: 'Who issued it.' },
  issued: { kinds: ['instrument'], type: 'date', description: 'When it was issued.' },
  inForce: { kinds: ['instrument'], type: 'boolean', varying: true, description: 'Whether it is in force.' },
  requires: {
    kinds: ['instrument'],
    type: 'text',
    many: true,
    description: 'What it asks for, in the coder’s paraphrase.',
  },

  // Events
  eventType: {
    kinds: ['event'],
    type: 'code',
    codes: 'eventType',
    description: 'What kind of thing happened.',
  },
  date: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'date',
    description: 'When it happened, or began.',
  },
  follows: {
    kinds: ['event', 'restriction'],
    type: 'record',
    many: true,
    description: 'What came before it, in the source’s own telling.',
  },
  participant: {
    kinds: ['event', 'restriction', 'campaign', 'competition'],
    type: 'record',
    many: true,
    qualifiers: { role: { type: 'code', codes: 'role', description: 'The part that it played.' } },
    description: 'Who or what took part.',
  },
  participantGroup: {
    kinds: ['event', 'campaign', 'competition'],
    type: 'text',
    many: true,
    qualifiers: { role: { type: 'code', codes: 'role', description: 'The part that they played.' } },
    description:
      'Who took part, where the text names a group and no one in it: a Moroccan citizen, activists.',
  },
  target: { kinds: ['event', 'campaign'], type: 'record', many: true, description: 'What it was aimed at.' },
  cause: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'record',
    many: true,
    attributedOnly: true,
    description: 'What brought it about, according to somebody. Never a fact.',
  },
  effect: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'record',
    many: true,
    attributedOnly: true,
    description: 'What it brought about, according to somebody. Never a fact.',
  },
  consequence: {
    kinds: ['event', 'restriction', 'campaign'],
    type: 'text',
    many: true,
    attributedOnly: true,
    description:
      'What it did to somebody or something, in the coder’s paraphrase, according to somebody. Never a fact.',
  },
  motive: {
    kinds: ['event', 'campaign'],
    type: 'text',
    many: true,
    attributedOnly: true,
    description:
      'Why those who did it did it, in the coder’s paraphrase, according to somebody. Never a fact.',
  },
  platform: {
    kinds: ['event', 'campaign', 'work'],
    type: 'record',
    of: ['service', 'organization'],
    many: true,
    description: 'The service or the page on which it took place or appeared.',
  },
  participantCount: {
    kinds: ['event', 'campaign'],
    type: 'quantity',
    unit: 'PERSON',
    varying: true,
    description: 'How many took part.',
  },
  loss: {
    kinds: ['event', 'organization', 'campaign'],
    type: 'quantity',
    unit: 'FOLLOWER',
    varying: true,
    qualifiers: {
      by: { type: 'record', description: 'Who or what lost it, where that is not the subject.' },
    },
    description: 'How much was lost.',
  },
  firstOf: { kinds: ['event'], type: 'boolean', description: 'Whether it was the first of its kind.' },
  circumvents: {
    kinds: ['service', 'event'],
    type: 'record',
    of: ['restriction'],
    many: true,
    description: 'The restriction that it gets round.',
  },

  // Campaigns and competitions
  hashtag: {
    kinds: ['campaign'],
    type: 'text',
    many: true,
    description: 'The hashtag that it goes by, without the sign.',
  },
  goal: {
    kinds: ['campaign'],
    type: 'text',
    many: true,
    description: 'What it wants, in the coder’s paraphrase.',
  },
  method: { kinds: ['campaign'], type: 'code', codes: 'method', many: true, description: 'How it works.' },
  sponsor: {
    kinds: ['competition', 'campaign'],
    type: 'record',
    of: AGENTS,
    many: true,
    varying: true,
    description: 'Who pays for it or supports it.',
  },
  sponsorGroup: {
    kinds: ['competition', 'campaign'],
    type: 'text',
    many: true,
    varying: true,
    description: 'Who supports it, where the text does not name them: one of the operators.',
  },
  candidateIn: {
    kinds: [...AGENTS, 'work'],
    type: 'record',
    of: ['competition'],
    many: true,
    description: 'The competition in which it stands.',
  },
  jurorOf: {
    kinds: ['person', 'organization'],
    type: 'record',
    of: ['competition', 'organization'],
    many: true,
    description: 'The competition on whose jury or electoral college it sits.',
  },
  withdrewFrom: {
    kinds: [...AGENTS, 'work'],
    type: 'record',
    of: ['competition', 'organization'],
    many: true,
    description: 'The competition, or its jury, that it withdrew from.',
  },
  cancelled: { kinds: ['competition'], type: 'date', description: 'When it was called off.' },
  field: {
    kinds: ['competition', 'organization', 'work'],
    type: 'text',
    many: true,
    description: 'What it is about, in the coder’s paraphrase.',
  },

  // Places
  statistic: {
    kinds: ['place'],
    type: 'quantity',
    varying: true,
    qualifiers: {
      measure: { type: 'code', codes: 'measure', required: true, description: 'What it counts.' },
    },
    description: 'A figure about a place.',
  },

  // Works
  quotes: { kinds: ['work'], type: 'record', many: true, description: 'Whom or what it quotes.' },
  author: { kinds: ['work'], type: 'record', of: AGENTS, many: true, description: 'Who wrote or made it.' },
  publisher: { kinds: ['work'], type: 'record', of: AGENTS, description: 'Who published it.' },
  published: { kinds: ['work'], type: 'date', description: 'When it was published.' },
})

/** Keeps the names of the entries for the types, and checks each. */
function defineProperties<const TProperties extends { [name: string]: Property }>(
  entries: TProperties,
): TProperties {
  return entries
}

export type PropertyName = keyof typeof properties

/** A property by its name; `undefined` for a name that the registry does not have. */
export function findProperty(name: string): Property | undefined {
  return Object.hasOwn(properties, name) ? (properties as { [name: string]: Property })[name] : undefined
}

/** Every property that describes a kind of record, by name, in the order of the registry. */
export function propertiesOf(kind: Kind): [name: string, property: Property][] {
  return Object.entries<Property>(properties).filter(
    ([, { kinds }]) => kinds === 'all' || kinds.includes(kind),
  )
}
