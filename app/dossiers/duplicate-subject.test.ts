/** One live dossier per child, whoever files (birth-linked B26). */
import { uuidv7 } from "uuidv7";
import { afterAll, expect, it } from "vitest";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { officerActor } from "#app/testing/test-portal.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { birth } from "#machines/birth/index.ts";

const { portal, viewer, citizen, submit, close } = await startBirthDrafts();
afterAll(close);

/** A complete draft of this person for the child of the sample. */
async function draftOf(who: CitizenViewer): Promise<string> {
  const id = uuidv7();
  const { answers, sources } = birth.samples.B01electronic!;
  const now = await portal.clock.now();
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${id}, ${who.id}, 'birth', ${portal.sql.json({ ...answers, papers: {} } as never)}, ${portal.sql.json(sources as never)}, 1, ${now}, ${now})`;
  return id;
}
const stranger = await citizen("019090000123", "NGUYỄN VĂN MẪU");

it("[birth B26] names the filer's own dossier of the child and nobody else's, until it has ended", async () => {
  const first = await submit(await draftOf(viewer));
  expect(first).toMatchObject({ kind: "filed" });
  const caseCode = "caseCode" in first ? (first.caseCode ?? "") : "";
  expect(await submit(await draftOf(viewer))).toEqual({ kind: "duplicate", caseCode });
  // Whose dossier it is, and under which code, is nobody else's business.
  expect(await submit(await draftOf(stranger))).toEqual({ kind: "duplicate", caseCode: undefined });

  const [dossier] = await portal.sql<{ id: string }[]>`select id from dossiers where case_code = ${caseCode}`;
  await applyEvent(portal, {
    workflowId: dossier!.id,
    commandId: uuidv7(),
    actor: await officerActor(portal, "reception-a"),
    event: { type: "dossier.refuse", ground: "other" },
  });
  expect(await submit(await draftOf(stranger))).toMatchObject({ kind: "filed" });
});

it("[birth B26] two who file for the same child at the same moment make one dossier", async () => {
  await portal.sql`update dossiers set subject_key = id::text`;
  const drafts = [await draftOf(viewer), await draftOf(stranger)];
  const filed = await Promise.all(drafts.map((id) => submit(id)));
  expect(filed.map(({ kind }) => kind).sort()).toEqual(["duplicate", "filed"]);
});
