/** drizzle-kit: `npm run db:generate` writes the next migration from db/schema. */
import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.ts",
  out: "./db/migrations",
  casing: "snake_case",
  migrations: { schema: "public", table: "schema_migrations" },
});
