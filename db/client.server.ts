/**
 * Connections to PostgreSQL.
 *
 * drizzle and raw SQL get a client each: drizzle changes the serializers of the client it is given, which would break raw queries.
 */
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

export type Db = PostgresJsDatabase<typeof schema>;
/** The database inside a transaction. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
export type Sql = postgres.Sql;

export type Connections = { db: Db; sql: Sql; close: () => Promise<void> };

/** Opens both clients; `max` connections each. */
export function connect(url: string, max = 10): Connections {
  const options = { max, onnotice: () => {}, connection: { application_name: "portal" } };
  const forDrizzle = postgres(url, options);
  const sql = postgres(url, options);
  return {
    db: drizzle(forDrizzle, { schema, casing: "snake_case" }),
    sql,
    close: async () => {
      await Promise.all([forDrizzle.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
    },
  };
}
