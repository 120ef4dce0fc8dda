import type { Availability } from '@isnad/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import { createValley, FIRST_SENTENCE, type Valley } from '../../test/valley.ts'

let valley: Valley
beforeAll(async () => {
  valley = await createValley()
})
afterAll(() => valley.remove())

const QUESTION = [
  'availability',
  '--service',
  'nida',
  '--feature',
  'voice-call',
  '--network',
  'ADSL',
  '--place',
  'valley-republic',
]

const put = (...options: string[]) => ask([...QUESTION, ...options], { directory: `${valley.root}/dataset` })

test('the answer says the verdict, who says so, through whom, and where it stands', async () => {
  const { code, io } = await put('--at', '2020-03-05')
  expect(io.err).toBe('')
  expect(io.out).toBe(`BLOCKED  direct, certain
voice call of Nida over ADSL in Valley Republic on 2020-03-05
claims speak of that very day

Who says so: 1 independent chain
  BLOCKED  voice call · ADSL · Valley Republic  since 2020-03-01, and still at publication
    al-Manara reported
    A report on the block, al-Manara, 2020-03-15
    code points 0 to ${[...FIRST_SENTENCE].length}
    valley:manara-2020-03-15.block-on-landlines.availability

Who says otherwise
  AVAILABLE  voice call · ADSL · Valley Republic  on 2020-03-10
    al-Diffa reported
    No block, it says, al-Diffa, 2020-03-10
    code points 0 to 100
    valley:diffa-2020-03-10.no-block.availability
`)
  expect(code).toBe(0)
})

test('claims that contradict each other about the day are a dispute', async () => {
  const { io } = await put('--at', '2020-03-10')
  expect(io.out).toMatch(
    /^DISPUTED {2}direct, not certain\n.*\nclaims contradict each other\npossible: AVAILABLE and BLOCKED\n\nOne side: 1 independent chain\n[^]*\nThe other side\n/,
  )
})

test('of what nobody has spoken nothing is known', async () => {
  const { code, io } = await put('--at', '2012-01-01', '--known-by', '2012-12-31')
  expect(io.out).toMatch(/^UNKNOWN\n/)
  expect(io.out).toContain('voice call of Nida over ADSL in Valley Republic on 2012-01-01 by what')
  expect(io.out).toContain('Who says so: nobody')
  expect(code).toBe(0)
})

test('the texts that the caller holds give the quotations', async () => {
  const { io } = await put('--at', '2020-03-05', '--texts', '../texts')
  expect(io.out).toContain(FIRST_SENTENCE.slice(0, 40))
  const without = await put('--at', '2020-03-05')
  expect(without.io.out).not.toContain(FIRST_SENTENCE.slice(0, 40))
})

test('JSON is one object, with chain, source and anchors of each claim', async () => {
  const { io } = await put('--at', '2020-03-05', '--json')
  // The output of the command under test; the expectations below check its shape.
  const answer = JSON.parse(io.out) as Availability
  expect(answer).toMatchObject({
    verdict: 'BLOCKED',
    standing: 'DIRECT',
    certain: true,
    asOf: '2020-03-05',
    possible: ['BLOCKED'],
    independentChains: 1,
    commonLink: null,
    holding: [
      {
        chain: [{ agent: { name: 'al-Manara' }, manner: 'reported' }],
        source: { title: 'A report on the block' },
        citations: [
          { start: 0, end: [...FIRST_SENTENCE].length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ],
      },
    ],
    against: [{ value: { code: 'AVAILABLE' } }],
    outdated: [],
  })
})

test.for([
  [['--service', 'nidaa'], 'UNKNOWN_ID', '--service'],
  [['--feature', 'VOICE'], 'UNKNOWN_FEATURE', '--feature'],
  [['--network', 'ADLS'], 'UNKNOWN_NETWORK', '--network'],
  [['--at', '2020-02-30'], 'BAD_DATE', '--at'],
  [['--place', 'regulator'], 'UNKNOWN_ID', '--place'],
])('a mistake in %s is told by code, place, value and next step', async ([mistake, code, place]) => {
  const { code: exit, io } = await put('--at', '2020-03-05', ...(mistake as string[]), '--json')
  expect(JSON.parse(io.err)).toEqual({
    error: {
      code,
      place,
      value: mistake![1],
      message: expect.stringContaining(mistake![1]!),
      next: expect.any(String),
    },
  })
  expect(io.out).toBe('')
  expect(exit).toBe(2)
})

test('a service that is not there is answered with near matches, and a feature with all that there are', async () => {
  const service = await ask(
    [
      'availability',
      '--service',
      'NIDA',
      '--feature',
      'VOICE_CALL',
      '--place',
      'valley-republic',
      '--at',
      '2020-03-05',
    ],
    {
      directory: `${valley.root}/dataset`,
    },
  )
  expect(service.io.err).toContain('Did you mean valley:nida?')
  const feature = await put('--at', '2020-03-05', '--feature', 'VOICE')
  expect(feature.io.err).toContain('WHOLE_SERVICE, VOICE_CALL, VIDEO_CALL, TEXT_MESSAGE, MEDIA')
})

test('an option that is missing is named, with the command whose help to read', async () => {
  const { code, io } = await put()
  expect(io.err).toBe(
    "MISSING_MANDATORY_OPTION_VALUE required option '--at <day>' not specified\n  isnad ask availability --help lists the options\n",
  )
  expect(code).toBe(2)
})

test('on a terminal Arabic is set apart, and in a file it stands as it is', async () => {
  const terminal = await ask([...QUESTION, '--at', '2020-03-05', '--texts', '../texts'], {
    directory: `${valley.root}/dataset`,
    isTerminal: true,
  })
  expect(terminal.io.out).toContain('\u2067')
  expect(terminal.io.out).toContain('\u001B[')
  const plain = await ask([...QUESTION, '--at', '2020-03-05', '--texts', '../texts'], {
    directory: `${valley.root}/dataset`,
    isTerminal: true,
    env: { NO_COLOR: '1' },
  })
  expect(plain.io.out).not.toContain('\u001B[')
})
