import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { readSettings, SETTINGS } from './settings.ts'

test('without an environment the defaults hold, and each is listed', () => {
  const settings = readSettings({})
  expect(settings.ISNAD_MAX_COST).toBe(DEFAULT_LIMITS.maxCost)
  expect(SETTINGS.map(({ name }) => name).toSorted()).toEqual(Object.keys(settings).toSorted())
})

test('the environment sets them, and an empty variable does not', () => {
  expect(readSettings({ ISNAD_MAX_DEPTH: '12', ISNAD_MAX_COST: '' })).toMatchObject({
    ISNAD_MAX_DEPTH: 12,
    ISNAD_MAX_COST: DEFAULT_LIMITS.maxCost,
  })
  expect(readSettings({ ISNAD_CLIENT_ADDRESS_HEADER: 'X-Real-IP' }).ISNAD_CLIENT_ADDRESS_HEADER).toBe(
    'x-real-ip',
  )
})

test('addresses and networks are read, each by itself', () => {
  expect(
    readSettings({
      PORT: ' 80 ',
      DATABASE_URL: 'postgres://isnad@localhost/isnad',
      DATABASE_REPLICA_URLS: 'postgres://a/isnad,postgresql://b/isnad',
      ISNAD_TRUSTED_PROXIES: '192.0.2.7, 2001:db8::/32',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318/',
    }),
  ).toMatchObject({
    PORT: 80,
    DATABASE_URL: 'postgres://isnad@localhost/isnad',
    DATABASE_REPLICA_URLS: ['postgres://a/isnad', 'postgresql://b/isnad'],
    ISNAD_TRUSTED_PROXIES: ['192.0.2.7', '2001:db8::/32'],
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
  })
  expect(readSettings({ DATABASE_URL: 'folder/isnad.db' }).DATABASE_URL).toBe('folder/isnad.db')
})

test.for([
  [{ PORT: '65536' }, 'PORT is "65536"; write a whole number from 0 to 65535, or unset it'],
  [
    { DATABASE_URL: 'mysql://localhost/x' },
    'DATABASE_URL is "mysql://localhost/x"; write a postgres:// address, or a path, or unset it',
  ],
  [
    { DATABASE_REPLICA_URLS: 'postgres://a/b, c' },
    'DATABASE_REPLICA_URLS is "postgres://a/b, c"; write postgres:// addresses with commas between them, or unset it',
  ],
  [
    { ISNAD_TRUSTED_PROXIES: '10.0.0.0/99' },
    'ISNAD_TRUSTED_PROXIES is "10.0.0.0/99"; write addresses or networks, such as 192.0.2.7, 198.51.100.0/24, or unset it',
  ],
  [
    { ISNAD_TRUSTED_PROXIES: 'proxy.example' },
    'ISNAD_TRUSTED_PROXIES is "proxy.example"; write addresses or networks',
  ],
  [
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' },
    'OTEL_EXPORTER_OTLP_ENDPOINT is "localhost:4318"; write an http:// or https:// address, or unset it',
  ],
  [
    { OTEL_TRACES_SAMPLER_ARG: '2' },
    'OTEL_TRACES_SAMPLER_ARG is "2"; write a number from 0 to 1, or unset it',
  ],
  [{ ISNAD_MAX_DEPTH: 'ten' }, 'ISNAD_MAX_DEPTH is "ten"; write a whole number from 1 to 200, or unset it'],
  [{ ISNAD_MAX_PAGE: '101' }, 'ISNAD_MAX_PAGE is "101"; write a whole number from 1 to 100, or unset it'],
  [{ ISNAD_MAX_COST: '1e9' }, 'ISNAD_MAX_COST is "1e9"; write a whole number from 1, or unset it'],
  [
    { ISNAD_CLIENT_ADDRESS_HEADER: 'two words' },
    'ISNAD_CLIENT_ADDRESS_HEADER is "two words"; write the name of a header, such as x-forwarded-for, or unset it',
  ],
] as const)('%j cannot be used, and the error says what can', ([environment, message]) => {
  expect(() => readSettings(environment)).toThrow(message)
})
