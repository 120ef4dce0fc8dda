import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node loads the `main` of graphql 16 and Vite its `module`; an error of the one copy is none of the other's.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // Some tests read a whole dataset, on a machine that may be busy.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})
