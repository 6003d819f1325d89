/** A portal with registers that answer for one family, and a browser's hands for its drafts: begin, fill in, post, submit. */
import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { birth } from "#machines/birth/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { createDraft } from "../dossiers/create-draft.server.ts";
import { postStep } from "../dossiers/post-draft-step.server.ts";
import { submitDraft } from "../dossiers/submit-draft.server.ts";
import { askedPages, typedPage } from "../forms/wizard.ts";
import type { DraftRow } from "../identity/policy.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { translator } from "../texts/i18n.server.ts";
import { startPartner } from "./partner-server.ts";
import { addCitizen, createTestPortal } from "./test-portal.ts";

/** Where the civil-status register is asked whether a birth is there already. */
export const registeredBirths = "/registers/civil-status/births/query";

/** The answer of a register that is out of order. */
export const down = Symbol("down");

/** `answers` by address (a value, or a function of the question) may be changed while the test runs; without one it is `notFound`. */
export async function startBirthDrafts() {
  const b01 = birth.samples.B01;
  if (!b01) throw new Error("No sample B01");
  const sources = b01.sources as Record<string, Record<string, unknown>>;
  const answers: Record<string, unknown> = {
    "/registers/population/query": {
      ...sources.account,
      idIssuedBy: "Cục Cảnh sát",
      levelOfAssurance: 2,
      alive: true,
    },
    "/registers/hospital/birth-notices/query": sources.birthNotice,
    "/registers/residence/households/query": sources.household,
    "/registers/marriage/query": sources.marriage,
  };
  const registers = await startPartner(({ path, body }) => {
    const answer = answers[path];
    const result = typeof answer === "function" ? answer(body) : answer;
    if (result === down) return { status: 503, body: { status: "error", message: "server error" } };
    return {
      status: 200,
      body: result ? { status: "accepted", result } : { status: "refused", reasonCode: "notFound" },
    };
  });
  const portal = await createTestPortal([birth], { PARTNER_ORIGIN: registers.origin });

  const citizen = async (personalId: string, fullName: string): Promise<CitizenViewer> => ({
    kind: "citizen",
    id: await addCitizen(portal, personalId, fullName),
    personalId,
    fullName,
    birthDate: "1992-03-14",
    sex: "female",
    levelOfAssurance: 2,
    phone: "0900000001",
    email: null,
    language: "vi",
  });
  const viewer = await citizen("019192000456", "TRẦN THỊ THỬ");

  const read = async (id: string): Promise<DraftRow> => {
    const [row] = await portal.sql<
      DraftRow[]
    >`select id, citizen_id as "citizenId", procedure, answers, sources, notes, unfinished, sibling_group as "siblingGroup", revision, created_at as "createdAt", updated_at as "updatedAt" from drafts where id = ${id}`;
    if (!row) throw new Error(`No draft ${id}`);
    return row;
  };
  const begin = async (who = viewer): Promise<string> => {
    const draftId = uuidv7();
    expect(await createDraft(portal, who, { draftId, procedure: birth })).toBe("created");
    return draftId;
  };
  const post = async (draftId: string, pageId: string, typed: Record<string, string>, toCheck = false) => {
    const draft = await read(draftId);
    const page = birth.pages.find(({ id }) => id === pageId);
    if (!page) throw new Error(`No page ${pageId}`);
    const form = new FormData();
    for (const [name, value] of Object.entries({
      revision: String(draft.revision),
      intent: "next",
      ...typed,
    }))
      form.set(name, value);
    return postStep(portal, { draft, procedure: birth, page, form, toCheck }, translator("vi"));
  };
  /** Fills in every page of a sample as a browser would; `code`: another birth notice. */
  const fill = async (draftId: string, sample = b01, code?: string): Promise<void> => {
    const filled: Answers = { papers: {}, ...sample.answers };
    for (const { page, earlier } of askedPages(birth.pages, filled)) {
      const typed = typedPage(page, filled[page.id] ?? {}, earlier);
      if (code && page.id === "birthNotice") typed.code = code;
      expect(await post(draftId, page.id, typed), page.id).toHaveProperty("goTo");
    }
  };
  const submit = async (draftId: string, declared = true) =>
    submitDraft(portal, {
      draft: await read(draftId),
      procedure: birth,
      commandId: crypto.randomUUID(),
      declared,
    });
  const close = async () => {
    await portal.close();
    await registers.close();
  };
  return { portal, viewer, answers, asked: registers.asked, citizen, read, begin, post, fill, submit, close };
}
