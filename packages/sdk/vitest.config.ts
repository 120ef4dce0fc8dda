import { packageConfig } from '../../vitest.base.ts'

export default packageConfig({
  test: { include: ['src/**/*.test.ts', 'codegen/**/*.test.ts', 'bench/**/*.test.ts'] },
})
