import { packageConfig } from '../../vitest.base.ts'

// The files share nothing but modules, which take longer to load than the tests to run.
export default packageConfig({ test: { isolate: false } })
