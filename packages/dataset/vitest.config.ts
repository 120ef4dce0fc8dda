import { packageConfig } from '../../vitest.base.ts'

export default packageConfig({
  // The tests share nothing, and forty small files start faster in one worker's module graph.
  test: { include: ['src/**/*.test.ts'], isolate: false },
})
