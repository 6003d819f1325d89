/** The browser finds the rules of every page that has questions. */
import { expect, it } from "vitest";
import { birth } from "#machines/birth/index.ts";
import { death } from "#machines/death/index.ts";
import { loadSchema } from "./page-schemas.client.ts";

it("loads the very schema that the server uses, page by page", async () => {
  for (const { id, pages } of [birth, death])
    for (const page of pages) expect(await loadSchema(`${id}/${page.id}`), page.id).toBe(page.schema);
});

it("knows nothing of pages that do not exist", async () => {
  expect(await loadSchema("birth/nothing")).toBeUndefined();
  expect(await loadSchema("../etc")).toBeUndefined();
});
