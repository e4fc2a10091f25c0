// Where drizzle-kit finds the tables and writes the migrations (`npm run migrations`).
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './schema/tables.ts',
  out: './schema/migrations',
})
