import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The build of graphql that Node takes. Vite takes its other one, whose schemas and those of the packages that the
  // tests load from outside are strangers to each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // A sample of the README starts a process that reads a whole dataset.
  test: { testTimeout: 60_000, hookTimeout: 60_000, include: ['src/**/*.test.ts', 'codegen/**/*.test.ts'] },
})
