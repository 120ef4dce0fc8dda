import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would take graphql's ES module, and Pothos, which Node loads, takes the other: two copies that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['src/**/*.test.ts'] },
})
