import { gzipSync } from 'node:zlib'
import { hold, outside, type Attack } from './attack.ts'
import { get, JSON_TYPE, post, QUESTION, sendRaw } from './raw.ts'

/** A request in bytes, and the statuses that its answers may have; none where the connection is just closed. */
type Case = [name: string, bytes: string | (string | Buffer)[], ...statuses: (number | undefined)[]]

const HOST = 'host: x\r\n'
const start = `POST /graphql HTTP/1.1\r\n${HOST}${JSON_TYPE}`
const bomb = gzipSync(Buffer.from(`{"query":"${' '.repeat(20_000_000)}{ __typename }"}`))
const TOLD = '/graphql?query=subscription%7Breleased%7Bid%7D%7D'
const ASKED = '/graphql?query=%7B__typename%7D'

const CASES: Case[] = [
  ['two lengths', `${start}content-length: 6\r\ncontent-length: 24\r\n\r\n${QUESTION}`, 400],
  [
    'length and chunks',
    `${start}content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /live HTTP/1.1\r\n${HOST}\r\n`,
    400,
  ],
  ['an unknown encoding of transfer', `${start}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`, 400],
  ['chunked and something after it', `${start}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n`, 400],
  [
    'chunked twice',
    `${start}transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /live HTTP/1.1\r\n${HOST}\r\n`,
    400,
  ],
  ['lines that end with LF alone', 'POST /graphql HTTP/1.1\nhost: x\ncontent-length: 0\n\n', 400],
  ['a header that goes on in the next line', `GET /live HTTP/1.1\r\n${HOST}x-a: b\r\n c\r\n\r\n`, 200, 400],
  ['a blank before the colon', `GET /live HTTP/1.1\r\n${HOST}content-length : 5\r\n\r\n`, 400],
  [
    'a long extension of a chunk',
    `${start}transfer-encoding: chunked\r\n\r\n1a;${'a'.repeat(20_000)}\r\n${QUESTION}\r\n0\r\n\r\n`,
    413,
  ],
  ['no host', 'GET /live HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
  ['two hosts', get('/live', 'host: a\r\nhost: b\r\n'), 400],
  ['a host that is none', get('/live', 'host: a b\r\n'), 400],
  ['a host that is half an address', get('/live', 'host: [::1\r\n'), 400],
  ['a host with a path', get('/live', 'host: x/graphql?query=\r\n'), 400],
  ['a host of which a path can be made', get('/live', 'host: x\\graphql\r\n'), 400],
  ['a host with a name and a password', get('/live', 'host: a:b@x\r\n'), 400],
  ['a host with a tab', get('/live', 'host: x\ty\r\n'), 400],
  ['variables in the address that are no JSON', get(`${ASKED}&variables=%5B`), 400],
  ['extensions in the address that are no JSON', get(`${ASKED}&extensions=%00`), 400],
  ['a subscription that may not be told', get(TOLD, `${HOST}accept: application/json\r\n`), 406],
  ['a target in absolute form', get(`http://elsewhere.example${ASKED}`), 200],
  ['a target that is half an address', get('http://[::bad/graphql'), 400],
  ['a target with two slashes', get(`//elsewhere.example${ASKED}`), 404],
  ['a target with signs that are none', get('/%zz%00'), 404],
  ['a target that climbs', get('/../../etc/passwd'), 404],
  ['OPTIONS *', get('*', HOST, 'OPTIONS'), 204],
  ['CONNECT', `CONNECT elsewhere.example:443 HTTP/1.1\r\n${HOST}\r\n`, undefined],
  ['TRACE', get('/graphql', HOST, 'TRACE'), 405],
  ...['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'QUERY'].map((method): Case => [
    method,
    get(ASKED, HOST, method),
    405,
  ]),
  ['HEAD', get(ASKED, HOST, 'HEAD'), 200],
  [
    'a method in a header',
    get('/graphql?query=mutation%7Bx%7D', `${HOST}x-http-method-override: POST\r\n`),
    405,
  ],
  ['a mutation by GET', get('/graphql?query=mutation%7Bx%7D'), 405],
  [
    'a body with GET',
    `GET /graphql HTTP/1.1\r\n${HOST}${JSON_TYPE}content-length: ${QUESTION.length}\r\nconnection: close\r\n\r\n${QUESTION}`,
    200,
  ],
  ['a form', post('query=%7B__typename%7D', 'content-type: application/x-www-form-urlencoded\r\n'), 415],
  ['parts', post('--x--', 'content-type: multipart/form-data; boundary=x\r\n'), 415],
  ['no type', post(QUESTION, ''), 415],
  [
    'a body that is compressed',
    [`${start}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\nconnection: close\r\n\r\n`, bomb],
    415,
  ],
  [
    'a body that is announced and huge',
    `${start}expect: 100-continue\r\ncontent-length: 999999999\r\nconnection: close\r\n\r\n`,
    413,
  ],
  [
    'an expectation that is none',
    `${start}expect: 200-ok\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
    417,
  ],
  ['a length that no number has', `${start}content-length: 0x18\r\n\r\n${QUESTION}`, 400],
  ['a length below nothing', `${start}content-length: -1\r\n\r\n{`, 400],
  [
    'chunks without end',
    `${start}transfer-encoding: chunked\r\nconnection: close\r\n\r\n80000\r\n${' '.repeat(0x80000)}\r\n0\r\n\r\n`,
    413,
  ],
  ['a huge header', get('/live', `${HOST}x-a: ${'a'.repeat(20_000)}\r\n`), 431],
  ['3,000 headers', get('/live', `${HOST}${'a: b\r\n'.repeat(3_000)}`), 431],
  ['a huge target', get(`${ASKED}${'%20'.repeat(8_000)}`), 431],
  ['a null byte in a header', get('/live', `${HOST}x-a: \0\r\n`), 400],
  ['HTTP/2 in words', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['the hello of TLS', [Buffer.from('160301020001000001fc0303', 'hex')], 400],
  ['noise', [Buffer.from([0, 1, 2, 255, 254])], 400],
]

/** What the server is told by the bytes of HTTP. */
export const PROTOCOL_ATTACKS: Attack[] = [
  ...CASES.map(([name, bytes, ...statuses]): Attack => ({
    name,
    async run(target) {
      const { text, statuses: given, closed, took } = await sendRaw(target, bytes)
      outside(given[0] ?? 0, text)
      hold(
        statuses.includes(given[0]),
        `status ${given[0]}, not ${statuses.join(' or ')}: ${text.slice(0, 300)}`,
      )
      hold(given.length <= 1, `${given.length} answers to one request`)
      hold(closed || given[0] === 200, 'the connection stayed open')
      return `${given[0] ?? 'closed'} in ${took.toFixed(0)} ms`
    },
  })),
  {
    name: 'a body that is announced and small is asked for',
    async run(target) {
      const { statuses } = await sendRaw(
        target,
        `${start}expect: 100-continue\r\ncontent-length: ${QUESTION.length}\r\n\r\n`,
        300,
      )
      hold(statuses.join() === '100', `statuses ${statuses.join()}`)
      return '100'
    },
  },
  {
    name: 'six requests at once over one connection, each answered in its turn',
    async run(target) {
      const one = (name: string) => {
        const body = `{"query":"{ ${name}: __typename }"}`
        return `${start}content-length: ${body.length}\r\n\r\n${body}`
      }
      const names = ['a', 'b', 'c', 'd', 'e', 'f']
      const { text, statuses } = await sendRaw(target, names.map(one).join(''), 500)
      hold(statuses.length === 6, `${statuses.length} answers`)
      hold(
        [...text.matchAll(/"(\w)":"Query"/g)].map(([, name]) => name).join('') === names.join(''),
        'out of turn',
      )
      return '6 answers'
    },
  },
  {
    name: 'a header of the log’s id that forges a line',
    async run(target) {
      const { text } = await sendRaw(target, get('/live', `${HOST}x-request-id: a"},{"level":"error\r\n`))
      hold(!text.includes('"level"'), 'echoed')
      return 'replaced'
    },
  },
]
