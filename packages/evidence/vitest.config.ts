import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The properties try hundreds of cases each, on machines that may be busy with other packages.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 },
})
