import { mergeConfig, type ViteUserConfig } from 'vitest/config'

/** What the tests of every package share; a package gives what it needs beyond. */
export function packageConfig(config: ViteUserConfig = {}): ViteUserConfig {
  return mergeConfig(
    {
      // Node loads the `main` of graphql 16 and Vite its `module`: two copies whose schemas refuse each other.
      resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
      // Properties try hundreds of cases and some tests read a whole dataset, on machines that may be busy.
      test: { testTimeout: 60_000, hookTimeout: 60_000 },
    } satisfies ViteUserConfig,
    { test: { include: ['src/**/*.test.ts'] }, ...config },
  )
}
