import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { packageConfig } from '../../vitest.base.ts'

const REACT_18 = fileURLToPath(new URL('node_modules/@isnad/test-react-18/node_modules', import.meta.url))

/** React, and what must be given the same React. */
const OF_REACT = ['react', 'react-dom', '@tanstack/react-query', '@testing-library/react']

/** Every test runs with both majors of React that the package supports. */
const majors = [
  { name: 'react-19', alias: [] },
  {
    name: 'react-18',
    alias: OF_REACT.map((name) => ({
      find: new RegExp(`^${name}(?=$|/)`),
      replacement: `${REACT_18}/${name}`,
    })),
  },
]

export default defineConfig({
  test: {
    projects: majors.map(({ name, alias }) =>
      packageConfig({
        resolve: { alias },
        test: {
          name,
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          // The local client reads files, which the tests' stand-in for a browser knows nothing of.
          server: { deps: { external: [/\/(dataset|evidence|graphql|schema|sdk|store)\/dist\//] } },
        },
      }),
    ),
  },
})
