/** One-off statements to the embedded server, outside any pool. */
import postgres from "postgres";

/**
 * @param {string} url
 * @param {string} statement one statement, or several without results
 * @returns {Promise<Record<string, unknown>[]>}
 */
export async function ask(url, statement) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, backoff: false, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}
