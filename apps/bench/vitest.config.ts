import { onEachEngine } from '@isnad/test-databases/projects'
import { packageConfig } from '../../vitest.base.ts'

export default packageConfig({ test: { projects: onEachEngine(['src/**/*.test.ts']) } })
