import { onEachEngine, onPostgres } from '@isnad/test-databases/projects'
import { packageConfig } from '../../vitest.base.ts'

const TESTS = ['src/**/*.test.ts']
const WITH_DATABASE = [
  'crash',
  'disk-full',
  'evidence-window',
  'history/history',
  'history/upgrade',
  'load',
  'read-evidence',
  'search/pairs',
  'search/same',
  'search/search',
  'store',
  'upgrade-counts',
  'upgrade-scopes',
].map((name) => `src/${name}.test.ts`)
const WITH_CLUSTER = ['src/postgres/*.test.ts']

export default packageConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: TESTS, exclude: [...WITH_DATABASE, ...WITH_CLUSTER] },
      },
      ...onEachEngine(WITH_DATABASE, ['src/search/same.test.ts']),
      ...onPostgres(WITH_CLUSTER),
    ],
  },
})
