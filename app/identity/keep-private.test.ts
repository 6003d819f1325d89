/** What browsers may keep of a page. */
import { expect, it } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { keepPrivate } from "./keep-private.server.ts";

const env = readEnv({
  SANDBOX: "1",
  DATABASE_URL: "postgres://localhost/none",
  PUBLIC_ORIGIN: "http://localhost:3000",
  SESSION_SECRETS: "only-for-this-test-only-for-this-test",
});
const kept = (cookie: string | undefined, said: Record<string, string> = {}) => {
  const headers = new Headers(said);
  keepPrivate({ env }, new Request("http://localhost/ho-so", { headers: cookie ? { cookie } : {} }), headers);
  return headers.get("cache-control");
};

it("lets no browser keep the pages of somebody who is signed in, and says nothing about those of others", () => {
  expect(kept("lng=vi; session=abc")).toBe("private, no-store");
  expect(kept("lng=vi")).toBeNull();
  expect(kept(undefined)).toBeNull();
  expect(kept("session=abc", { "cache-control": "private, max-age=3600" })).toBe("private, max-age=3600");
});
