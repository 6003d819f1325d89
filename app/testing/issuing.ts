/** Runs the jobs that issue papers as the worker would, for tests that need a paper and no worker. */
import { uuidv7 } from "uuidv7";
import { issuePaper } from "../papers/issue-paper.server.ts";
import type { StoredData } from "../papers/store-paper.server.ts";
import type { Services } from "../services.server.ts";
import { applyEvent } from "../workflow/apply-event.server.ts";
import { type EffectPayload, jobOf } from "../workflow/effect-job.ts";
import type { TestPortal } from "./test-portal.ts";

export type StoredPaper = {
  id: string;
  serial: string;
  paper: string;
  component: string | null;
  agencyId: string;
  data: StoredData;
  dataHash: string;
  fileKey: string;
  fileSha256: string;
  textSha256: string;
  pages: number;
  issuedAt: Date;
};

/** The jobs of a dossier that issue papers, taken out of the queue. */
export async function issueJobs({ sql }: Pick<Services, "sql">, dossierId: string) {
  const rows = await sql<{ id: string; payload: EffectPayload }[]>`
    select j.id, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
    where k.identifier = 'issuePaper' and j.payload ->> 'workflowId' = ${dossierId} order by j.id`;
  await sql`delete from graphile_worker._private_jobs where id = any(${rows.map(({ id }) => id)})`;
  return rows.map(({ payload }) => jobOf("issuePaper", payload));
}

/** Each job twice and at once, as a worker that dies and one that stalls would have it. */
export async function issueAll(portal: TestPortal, dossierId: string): Promise<StoredPaper[]> {
  for (const job of await issueJobs(portal, dossierId))
    await Promise.all([issuePaper(portal, job), issuePaper(portal, job)]);
  return papersOf(portal, dossierId);
}

export const papersOf = ({ sql }: Pick<Services, "sql">, dossierId: string): Promise<StoredPaper[]> => sql<
  StoredPaper[]
>`
  select id, serial, paper, component, agency_id as "agencyId", data, data_hash as "dataHash", file_key as "fileKey",
    file_sha256 as "fileSha256", text_sha256 as "textSha256", pages, issued_at as "issuedAt"
  from issued_papers where dossier_id = ${dossierId} order by issued_at, paper`;

/** What a register answers when it has written a part down. */
export const registerAnswers: Readonly<Record<string, Record<string, unknown>>> = {
  birthRegistration: {
    personalId: "019226000001",
    registerNumber: "7",
    registerBook: "01/2026",
    registerPage: 4,
    registeredOn: "2026-11-16",
  },
  permanentResidence: { noticeNumber: "12/TB", registeredOn: "2026-11-17", householdNumber: "190000123" },
  healthCard: {
    insuranceCode: "1900000001",
    cardNumber: "TE1191900000001",
    validFrom: "2026-11-10",
    validTo: "2032-11-09",
  },
  idCard: { cardNumber: "019226000001", serial: "A0000001", issuedOn: "2026-11-20", validTo: "2032-11-09" },
};

/** The register says yes to a part that waits for it. */
export async function answerRegister(
  portal: TestPortal,
  dossierId: string,
  component: string,
): Promise<void> {
  const requestId = uuidv7();
  const now = await portal.clock.now();
  await portal.sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, job, status, attempts, response, asked_at)
    values (${requestId}, ${dossierId}, ${component}, 'test', 'test', ${requestId}, '{}', 'accepted', 1,
      ${portal.sql.json((registerAnswers[component] ?? {}) as never)}, ${now})`;
  await applyEvent(portal, {
    workflowId: dossierId,
    commandId: uuidv7(),
    actor: { kind: "partner", id: "test" },
    event: { type: "request.accepted", component, requestId },
  });
}
