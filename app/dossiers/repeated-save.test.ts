/** A page sent twice counts once: a lost answer must not frighten anybody, and a real conflict is still told. */
import { afterAll, beforeEach, expect, it } from "vitest";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";

const { begin, post, read, close } = await startBirthDrafts();
afterAll(close);

const page = "childState";
const typed = { childState: "underSix" };
let draftId: string;
beforeEach(async () => {
  draftId ??= await begin();
});

it("answers a page that comes again as it answered it the first time", async () => {
  const revision = String((await read(draftId)).revision);
  const first = await post(draftId, page, { ...typed, revision });
  expect(first).toHaveProperty("goTo");
  const saved = await read(draftId);
  expect(await post(draftId, page, { ...typed, revision })).toEqual(first);
  expect(await read(draftId)).toEqual(saved);
});

it("answers both of two posts at once", async () => {
  const revision = String((await read(draftId)).revision);
  const both = await Promise.all(
    [1, 2].map(() => post(draftId, page, { ...typed, revision, intent: "later" })),
  );
  expect(both).toEqual([{ goTo: "/ho-so" }, { goTo: "/ho-so" }]);
  expect((await read(draftId)).revision).toBe(Number(revision) + 1);
});

it("still tells of a page that was saved with something else", async () => {
  const revision = String((await read(draftId)).revision);
  await post(draftId, page, { childState: "died", revision });
  expect(await post(draftId, page, { ...typed, revision })).toMatchObject({
    status: 409,
    failure: { conflict: true },
  });
  expect((await read(draftId)).answers[page]).toEqual({ childState: "died" });
});

it("counts the note beside a value as part of the page", async () => {
  const revision = String((await read(draftId)).revision);
  await post(draftId, "applicant", { revision, intent: "later", "note.fullName": "Thiếu dấu" });
  const other = { revision, intent: "later", "note.fullName": "Sai chữ đệm" };
  expect(await post(draftId, "applicant", other)).toMatchObject({ status: 409 });
  expect(await post(draftId, "applicant", { ...other, "note.fullName": "Thiếu dấu" })).toEqual({
    goTo: "/ho-so",
  });
});
