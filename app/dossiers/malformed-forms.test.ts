/**
 * Rubbish in form bodies: fields missing, doubled, of the wrong type, huge, with control characters, decomposed letters or markup.
 *
 * Each body goes through the same use case as a browser's post, on a real database.
 */
import * as fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { formOf, typedOf } from "#app/forms/read-form.ts";
import { askedPages, fieldsOf, typedPage, typedValue } from "#app/forms/wizard.ts";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Answers, Page } from "#machines/kernel/form.ts";
import { postStep } from "./post-draft-step.server.ts";

const bodies = process.env.NIGHTLY === "1" ? 20_000 : 5_000;
const { portal, read, begin, fill, close } = await startBirthDrafts();
afterAll(close);
const t = translator("vi");

const rubbish = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "on",
    "true",
    "[]",
    '{"a":1}',
    "null",
    "NaN",
    "-1",
    "1e9",
    "0",
    "\u0000",
    "a\u0000b",
    "\u001b[31m",
    "\ufeffTên",
    "\u202eABC",
    "<script>alert(1)</script>",
    "'; drop table drafts; --",
    "Nguye\u0302\u0303n",
    "NGUYỄN".normalize("NFD"),
    "王",
    "🙂",
    "\ud800",
    "31/02/2026",
    "01/01/0001",
    "99/99/9999",
    "000000000000",
    "９９９",
    "__proto__",
    "x".repeat(20_000),
    "ệ".repeat(3_000),
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.integer().map(String),
);
const strange = fc.constantFrom(
  "__proto__",
  "constructor",
  "revision",
  "intent",
  "note.x",
  "a[b]",
  "",
  "toString",
);

/** A body for a page: some of its values as they were, others spoilt, left out or sent twice, and names nobody asked for. */
const bodyFor = (page: Page, usual: Record<string, string>) =>
  fc
    .tuple(
      fc.record({
        intent: fc.constantFrom("next", "later", "refresh", "find-place", "remove", "upload", "nonsense"),
        fields: fc.array(
          fc.tuple(
            fc.oneof(
              { weight: 8, arbitrary: fc.constantFrom(...names(page)) },
              { weight: 1, arbitrary: strange },
            ),
            fc.oneof({ weight: 3, arbitrary: rubbish }, { weight: 1, arbitrary: fc.constant(undefined) }),
          ),
          { maxLength: 8 },
        ),
      }),
      fc.boolean(),
    )
    .map(([{ intent, fields }, keepUsual]) => {
      const pairs = Object.entries(keepUsual ? usual : {});
      for (const [name, value] of fields) pairs.push([name, value ?? usual[name] ?? ""]);
      return { intent, pairs };
    });
const names = (page: Page) => {
  const all = page.sections.flatMap(({ fields }) => fields.map(({ name }) => name));
  return all.length > 0 ? [...all, ...all.map((name) => `note.${name}`)] : ["files"];
};

it(`never fails on, nor keeps unchecked, any of ${bodies} malformed form bodies`, async () => {
  const draftId = await begin();
  await fill(draftId);
  const filled: Answers = (await read(draftId)).answers;
  const pages = askedPages(birth.pages, filled);
  const perPage = Math.ceil(bodies / pages.length);
  const seen = { kept: 0, refused: 0 };
  for (const { page, earlier } of pages) {
    const usual = typedPage(page, filled[page.id] ?? {}, earlier);
    await fc.assert(
      fc.asyncProperty(bodyFor(page, usual), async ({ intent, pairs }) => {
        // Each body meets the same complete draft, so that no earlier rubbish hides this one.
        await portal.sql`update drafts set answers = ${portal.sql.json(filled as never)} where id = ${draftId}`;
        const draft = await read(draftId);
        const body = new URLSearchParams({ intent, revision: String(draft.revision) });
        for (const [name, value] of pairs) body.append(name, value);
        const form = await formOf(new Request("http://localhost/", { method: "POST", body }));
        const post = { draft, procedure: birth, page, form, toCheck: false };
        const answered = await postStep(portal, post, t).catch((thrown: unknown) => {
          if (thrown instanceof Response && thrown.status >= 400 && thrown.status < 500) return undefined;
          throw thrown;
        });
        if (answered && "goTo" in answered) seen.kept += 1;
        else seen.refused += 1;
        if (answered && "view" in answered) JSON.stringify(answered.view);
        expectChecked(page, earlier, (await read(draftId)).answers[page.id] ?? {}, typedOf(form));
      }),
      { numRuns: perPage },
    );
  }
  expect(seen.kept).toBeGreaterThan(0);
  expect(seen.refused).toBeGreaterThan(0);
}, 1_800_000);

/** What is kept is a value of an asked field that its own rule takes, composed (NFC) and free of control characters. */
function expectChecked(
  page: Page,
  earlier: Answers,
  kept: Record<string, unknown>,
  typed: Record<string, string>,
) {
  const asked = new Map(fieldsOf(page, earlier).map((field) => [field.name, field]));
  for (const [name, value] of Object.entries(kept)) {
    const field = asked.get(name);
    expect(
      field,
      `${page.id}.${name} was kept though nobody asked for it; typed ${JSON.stringify(typed)}`,
    ).toBeDefined();
    if (!field) continue;
    const schema = page.schema.shape[name] as
      | { safeParse: (value: unknown) => { success: boolean } }
      | undefined;
    expect(
      schema?.safeParse(typedValue(field, value)).success,
      `${page.id}.${name} = ${JSON.stringify(value)}`,
    ).toBe(true);
    if (typeof value !== "string") continue;
    expect(value).toBe(value.normalize("NFC"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(value).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
    expect(value.length).toBeLessThanOrEqual(1_000);
  }
}
