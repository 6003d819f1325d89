/** What a failing statement leaves in the log. */
import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { createLog } from "./log.server.ts";
import { addCitizen, createTestPortal } from "./testing/test-portal.ts";

const portal = await createTestPortal();
afterAll(() => portal.close());

const logged = async (work: Promise<unknown>): Promise<string> => {
  const lines: string[] = [];
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(Error);
  createLog("info", { write: (line) => void lines.push(line) }).error(
    { err: error, requestId: "r-1" },
    "failed",
  );
  return lines.join("");
};

it("names the table and the rule that was broken, and nobody's number or name", async () => {
  await addCitizen(portal, "019192000456", "TRẦN THỊ THỬ");
  const line = await logged(addCitizen(portal, "019192000456", "TRẦN THỊ THỬ"));
  expect(line).toContain("citizens_personal_id");
  expect(line).toContain("23505");
  expect(line).not.toMatch(/019192000456|TRẦN/);
});

it("keeps a statement's text and leaves out its values", async () => {
  const line = await logged(portal.db.execute(sql`select ${"TRẦN THỊ THỬ"}::int`).then(() => undefined));
  expect(line).toContain("Failed query");
  expect(line).toContain("log.test.ts");
  expect(line).not.toContain("TRẦN");
});
