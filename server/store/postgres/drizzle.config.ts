import { defineConfig } from 'drizzle-kit'

/** For contributors: `drizzle-kit generate --config server/store/postgres/drizzle.config.ts`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/store/postgres/schema.ts',
  out: './server/store/postgres/migrations',
})
