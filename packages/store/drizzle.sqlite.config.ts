import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: '../schema/dist/tables/sqlite.js',
  out: './migrations/sqlite',
})
