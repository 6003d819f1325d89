/** Births filed twice, for tests of the radar: the usual family with other words in a page or two. */
import { uuidv7 } from "uuidv7";
import { birth } from "#machines/birth/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { findDuplicates } from "../duplicates/find-duplicates.server.ts";
import { openDossier } from "../workflow/open-dossier.server.ts";
import { dossierHead } from "./desk.ts";
import { monday, type TestPortal } from "./test-portal.ts";

let count = 0;

/** `changes`: by page; a page that is `null` was never filled in. */
export async function fileBirth(
  portal: TestPortal,
  applicantId: string,
  changes: Record<string, Record<string, unknown> | null> = {},
  submittedAt = monday,
) {
  const sample = birth.samples.B01;
  if (!sample) throw new Error("No sample B01");
  const answers: Answers = Object.fromEntries(
    Object.entries({ ...sample.answers, ...changes }).flatMap(([page, values]) =>
      values === null ? [] : [[page, { ...sample.answers[page], ...changes[page] }]],
    ),
  );
  const [dossierId, draftId] = [uuidv7(), uuidv7()];
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${applicantId}, 'birth', '{}', '{}', 1, ${submittedAt}, ${submittedAt})`;
  await openDossier(portal, {
    ...{ dossierId, procedure: birth, applicantId, submittedAt, subjectKey: dossierId, commandId: uuidv7() },
    draft: { id: draftId, answers, sources: sample.sources },
    facts: { ...birth.facts(answers, sample.sources), confirmers: [] },
    caseCode: `G00.00.00-261116-${String(++count).padStart(6, "0")}`,
  });
  return dossierHead(portal, dossierId);
}

/** What the worker does after the dossier was opened. */
export const runRadar = (portal: TestPortal, dossierId: string): Promise<void> =>
  findDuplicates(portal, { dossierId });

/** Received by the commune of Demo B: nobody's business at Demo A's committee. */
export const atDemoB = {
  agencies: { birthProvince: "96", birthWard: "31900", sameArea: true },
  residence: { provinceCode: "96", wardCode: "31900" },
};
