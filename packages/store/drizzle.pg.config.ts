import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: '../schema/dist/tables/pg.js',
  out: './migrations/pg',
})
