/** For tests about mistakes on finished papers: a birth dossier with its papers, reports on them, officers who act. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { birth } from "#machines/birth/index.ts";
import { actOnCorrection } from "../corrections/act.server.ts";
import type { CorrectionAct } from "../corrections/act-form.ts";
import { getActPage } from "../corrections/correction-page.server.ts";
import { type Opened, openCorrection } from "../corrections/open-correction.server.ts";
import { reissue, reissuedPaper } from "../corrections/reissue.server.ts";
import { reportMistake } from "../corrections/report.server.ts";
import { requireResultPaper } from "../corrections/result-paper.server.ts";
import type { CitizenViewer, OfficerViewer } from "../identity/viewer.ts";
import { translator } from "../texts/i18n.server.ts";
import { applyEvent } from "../workflow/apply-event.server.ts";
import { dossierHead, type Fields, officerViewer } from "./desk.ts";
import { answerRegister, issueAll, issueJobs, papersOf } from "./issuing.ts";
import { addCitizen, officerActor, openSample, type TestPortal } from "./test-portal.ts";

export type FinishedDossier = Awaited<ReturnType<typeof dossierHead>>;
let count = 0;

/** A dossier whose parts are done and whose papers are issued. */
export async function finishedDossier(portal: TestPortal, applicantId: string): Promise<FinishedDossier> {
  const id = await openSample(portal, birth, applicantId, "B01electronic");
  const caseCode = `G00.00.00-261116-${String(++count).padStart(6, "0")}`;
  await portal.sql`update dossiers set case_code = ${caseCode} where id = ${id}`;
  const does = async (code: string, type: string, component?: string) =>
    applyEvent(portal, {
      ...{ workflowId: id, commandId: uuidv7(), actor: await officerActor(portal, code) },
      event: { type, ...(component && { component }) },
    });
  await does("reception-a", "dossier.receive");
  const asked = await portal.sql<{ id: string; personalId: string; fullName: string }[]>`
    select id, personal_id as "personalId", full_name as "fullName" from confirmation_requests where dossier_id = ${id}`;
  for (const { id: requestId, personalId, fullName } of asked) {
    const [known] = await portal.sql<
      { id: string }[]
    >`select id from citizens where personal_id = ${personalId}`;
    await applyEvent(portal, {
      ...{ workflowId: id, commandId: uuidv7(), event: { type: "confirmation.agree", requestId } },
      actor: { kind: "citizen", id: known?.id ?? (await addCitizen(portal, personalId, fullName)) },
    });
  }
  await does("civil-status-a", "part.propose", "birthRegistration");
  await does("leader-ubnd-a", "part.sign", "birthRegistration");
  await answerRegister(portal, id, "birthRegistration");
  await does("residence-a", "part.propose", "permanentResidence");
  await does("leader-police-a", "part.sign", "permanentResidence");
  await answerRegister(portal, id, "permanentResidence");
  await does("insurance-a", "part.propose", "healthCard");
  await answerRegister(portal, id, "healthCard");
  await issueAll(portal, id);
  return dossierHead(portal, id);
}

/** The latest paper of a result. */
export async function paperOf(portal: TestPortal, { id }: { id: string }, result: string) {
  const papers = (await papersOf(portal, id)).filter((one) => one.paper === result);
  const paper = papers.toSorted((a, b) => a.id.localeCompare(b.id)).at(-1);
  if (!paper) throw new Error(`No ${result}`);
  return paper;
}

export const reportForm = (fields: Record<string, string> = {}) => {
  const form = new FormData();
  const all = {
    commandId: randomUUID(),
    line: "document.fullName",
    wish: "NGUYỄN THỊ THỬ NGHIỆM",
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return form;
};

/** A report as the family sends it; the id of what waits for an answer. */
export async function report(
  portal: TestPortal,
  viewer: CitizenViewer,
  dossier: FinishedDossier,
  result: string,
  fields?: Record<string, string>,
): Promise<string> {
  const { serial } = await paperOf(portal, dossier, result);
  const paper = await requireResultPaper(portal, dossier.id, serial);
  await reportMistake(portal, viewer, dossier, paper, reportForm(fields));
  const [row] = await portal.sql<{ id: string }[]>`
    select id from corrections where paper_id = ${paper.id} order by opened_at desc, id desc limit 1`;
  return row?.id ?? "";
}

export const opened = (
  portal: TestPortal,
  viewer: OfficerViewer,
  dossier: FinishedDossier,
  correctionId: string,
): Promise<Opened> => openCorrection(portal, viewer, dossier, { correctionId, requestId: "test" });

/** An act as a browser without script posts it; `seen`: the page as it was opened before. */
export async function act(
  portal: TestPortal,
  who: string | OfficerViewer,
  dossier: FinishedDossier,
  correctionId: string,
  type: CorrectionAct,
  fields: Fields = [],
  more: { confirmed?: boolean; seen?: Opened } = {},
) {
  const viewer = typeof who === "string" ? await officerViewer(portal, who) : who;
  const t = translator("vi");
  const seen = more.seen ?? (await opened(portal, viewer, dossier, correctionId));
  const page = getActPage(portal, seen, type, t);
  const form = new FormData();
  form.append("commandId", randomUUID());
  form.append("seq", String(page.seq));
  if (more.confirmed ?? true) form.append("confirmed", "yes");
  for (const [name, value] of fields) form.append(name, value);
  return actOnCorrection(portal, viewer, seen, { page, form }, t);
}

/** The jobs that issue papers anew, each twice and at once. */
export async function reissueAll(portal: TestPortal, correctionId: string): Promise<number> {
  const jobs = await issueJobs(portal, correctionId);
  for (const job of jobs) {
    if (job.payload.params.paper !== reissuedPaper) throw new Error("not a re-issue");
    await Promise.all([reissue(portal, job), reissue(portal, job)]);
    await reissue(portal, job);
  }
  return jobs.length;
}
