/** Dated values reach a draft's pages, stay with what was filed, and follow a new circular while the draft is open. */
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getParameterOn, readParameters } from "#app/calendar/parameters.server.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import { addViewer, createTestPortal, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { parameterFrom } from "#machines/kernel/parameters.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { libraryCard } from "#machines/library-card/index.ts";
import { createDraft } from "./create-draft.server.ts";
import { getCheckView } from "./draft-check.server.ts";
import { withParameters } from "./draft-parameters.server.ts";
import { getStepView } from "./draft-step-view.server.ts";

const t = translator("vi");
const [first] = libraryCard.pages;
if (!first) throw new Error("The library card has no page");
/** The library card with one page, showing a value of the tables and a sentence about it. */
const procedure: Procedure = {
  ...libraryCard,
  parameters: ["referenceLevel", "socialStandard"],
  papers: [],
  exits: [],
  pages: [
    {
      ...first,
      derived: (_, sources) => [
        {
          label: "fullName",
          text: String(parameterFrom(sources)("referenceLevel", "2026-11-14") ?? "unknown"),
          sentences: [{ key: "common:yes" }, { key: "common:no" }],
        },
      ],
    },
  ],
};

let portal: TestPortal;
let owner: postgres.Sql;
let draftId: string;
beforeAll(async () => {
  portal = await createTestPortal();
  owner = postgres(portal.ownerUrl, { max: 1 });
  const viewer = await addViewer(portal);
  draftId = uuidv7();
  await createDraft(portal, viewer, { draftId, procedure });
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

async function readDraft(): Promise<DraftRow> {
  const [row] = await portal.sql<DraftRow[]>`
    select id, citizen_id as "citizenId", procedure, answers, sources, notes, unfinished, sibling_group as "siblingGroup", revision,
      created_at as "createdAt", updated_at as "updatedAt" from drafts where id = ${draftId}`;
  if (!row) throw new Error("No draft");
  return row;
}
const open = async () =>
  getStepView(
    portal,
    { draft: await readDraft(), procedure, page: procedure.pages[0] ?? first, toCheck: false },
    t,
  );

describe("dated values of a draft", () => {
  it("are shown on the page that derives a line from them, in the reader's language", async () => {
    expect((await open()).lines).toEqual([{ label: t("library-card:fullName"), text: "2530000 Có Không" }]);
  });

  it("are kept with the draft, those that the procedure names and no others", async () => {
    const { parameters } = (await readDraft()).sources as { parameters: Record<string, unknown> };
    expect(Object.keys(parameters).sort()).toEqual(["referenceLevel", "socialStandard"]);
    expect(parameters.referenceLevel).toEqual([
      { validFrom: "2024-07-01", value: 2_340_000 },
      { validFrom: "2026-07-01", value: 2_530_000 },
    ]);
  });

  it("stand on the page of all answers too", async () => {
    const check = await getCheckView(portal, procedure, await readDraft(), t);
    const rows = check.sections.find(({ id }) => id === first.id)?.rows ?? [];
    expect(rows.at(-1)).toMatchObject({ value: "2530000 Có Không", change: "" });
  });

  it("follow a new circular at the next look", async () => {
    await owner`insert into parameters (key, valid_from, value, source, verified)
      values ('referenceLevel', '2026-11-01', '2600000', 'Quy định thử', false)`;
    expect((await open()).lines[0]?.text).toBe("2600000 Có Không");
  });

  it("are left alone when nothing changed, and for procedures that name none", async () => {
    const { sources } = await readDraft();
    expect(await withParameters(portal, procedure, sources)).toBe(sources);
    expect(await withParameters(portal, libraryCard, {})).toEqual({});
  });

  it("come with those of single provinces, and never what is no number", async () => {
    await owner`insert into parameters (key, valid_from, value, source, verified) values
      ('socialStandard.19', '2026-07-01', '600000', 'Nghị quyết thử', false),
      ('socialStandardOther', '2026-07-01', '1', 'Quy định thử', false)`;
    const found = await readParameters(portal, ["socialStandard", "cutOffHour"]);
    expect(Object.keys(found).sort()).toEqual(["socialStandard", "socialStandard.19"]);
  });

  it("are the same rows for the officer who decides", async () => {
    const parameter = await getParameterOn(portal);
    expect(parameter("socialStandard", "2026-06-30")).toBe(500_000);
    expect(parameter("socialStandard", "2026-07-01")).toBe(540_000);
    expect(parameter("socialStandard", "2020-01-01")).toBeUndefined();
  });
});
