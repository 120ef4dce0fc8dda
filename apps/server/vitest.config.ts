import { onEachEngine } from '@isnad/test-databases/projects'
import { packageConfig } from '../../vitest.base.ts'

const TESTS = ['src/**/*.test.ts']
const WITH_DATABASE = [
  'src/attacks.test.ts',
  'src/processes.test.ts',
  'src/sdk.test.ts',
  'src/serve.test.ts',
  'src/subscriptions.test.ts',
  'src/plugins/use-exact-cache.test.ts',
]

export default packageConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'alone', include: TESTS, exclude: WITH_DATABASE } },
      ...onEachEngine(WITH_DATABASE),
    ],
  },
})
