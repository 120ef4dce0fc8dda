/** What one row of each table asserts. GraphQL descriptions and the reference reuse these sentences. */
export const tableComments = {
  datasets: 'A dataset is loaded in this release: `commons` stands at 0.1.0.',
  records: 'There is a thing of this kind that claims are about: `commons:whatsapp` is a service.',
  labels: 'A record is called so in this language: `commons:whatsapp` is called واتساب in Arabic.',
  identifiers: 'A record has this id in another system: `commons:whatsapp` is Q1049511 in Wikidata.',
  recordParts: 'A record lies within another: Marrakesh within Morocco.',
  sources: 'A document was published: al-Araby al-Jadeed’s article of 5 November 2016.',
  renditions: 'A source has a text of this length and digest.',
  claims:
    'A passage of a source says this of a record: that calls over WhatsApp were blocked on ADSL since February 2016.',
  claimOrders:
    'A source tells one claim after another: the blocking of landlines after that of mobile networks.',
  chainLinks:
    'An agent passed a claim on, in this manner and at this place of its chain: ANRT announced it, first.',
  citations: 'A claim stands at this place of a source’s text: code points 893 to 1165.',
  facts:
    'The asserted claims about a property of a record support this value, by this many independent chains.',
  factClaims: 'A claim speaks for or against a fact, or denies it.',
  conflicts: 'Two claims cannot both be true.',
  claimScopes:
    'The claims that may be used about a property of a record, in a place, have these scopes: about WhatsApp, its calls on ADSL in Morocco.',
  claimCounts:
    'So many claims have this in common, of those that an agent passed on or of all: 40 that ANRT passed on speak of availability.',
  claimDays:
    'A claim that may be used about a property of a record, in a place, may speak of the days from one to another.',
  withdrawals: 'A claim, record or source was taken back on a day for a reason.',
  searchEntries: 'A record, source or claim can be found by search, and has this number in its index.',
  searchWords: 'A word stands in texts of this language, in these forms: بالمغرب, bare مغرب.',
  searchPostings: 'A word stands in the texts of these entries, with these weights.',
  releases: 'A release was once loaded here: version 0.1.0 of `commons`, with this many records.',
  loads: 'A release was loaded, in the place of another or as the first of its dataset.',
  changes:
    'A load added, corrected, changed or took back this claim, record or source, or what follows of it.',
} as const
