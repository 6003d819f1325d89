/** "Hồ sơ của tôi": drafts, consents somebody waits for, filed dossiers, newest first, ten a page (keyset), and those of others. */
import type { Services } from "../services.server.ts";
import { listFollowed, type RelatedDossier } from "../tracking/followed.server.ts";
import type { OpenDraft } from "./create-draft.server.ts";
import { deletionDay, getDraftLimits } from "./draft-limits.server.ts";

const pageSize = 10;

export type FiledDossier = {
  caseCode: string;
  procedure: string;
  subjectName: string;
  nationalStatus: number;
  submittedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  /** Something waits for the applicant. */
  yourTurn: boolean;
};

export type MyDossiers = {
  /** `until`: local day on which it is deleted if nobody touches it. */
  drafts: { id: string; procedure: string; updatedAt: Date; until: string }[];
  confirmations: { requestId: string; applicantName: string; procedure: string; askedAt: Date }[];
  dossiers: FiledDossier[];
  /** Filed by others, and concerning this person. */
  related: RelatedDossier[];
  /** Goes into `?sau=` of the next page. */
  next: string | undefined;
};

type Who = { id: string; personalId: string; levelOfAssurance?: number };

/** Below it nobody follows a dossier of others: whose number it is was not proven. */
const followingLevel = 2;

/** Drafts, consents and dossiers of others come with the first page only. */
export async function listDossiers(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  who: Who,
  after?: string | null,
): Promise<MyDossiers> {
  const cursor = readCursor(after);
  const [limits, drafts, confirmations, found, related] = await Promise.all([
    getDraftLimits({ sql, clock }),
    cursor
      ? []
      : sql<Omit<OpenDraft, "siblingGroup">[]>`
          select id, procedure, updated_at as "updatedAt", deletion_told_at as "deletionToldAt" from drafts
          where citizen_id = ${who.id} and submitted_at is null order by updated_at desc limit 20`,
    cursor
      ? []
      : sql<MyDossiers["confirmations"]>`
          select r.id as "requestId", c.full_name as "applicantName", d.procedure, r.asked_at as "askedAt"
          from confirmation_requests r join dossiers d on d.id = r.dossier_id join citizens c on c.id = d.applicant_id
          where r.personal_id = ${who.personalId} and r.consent = 'pending' and d.closed_at is null
            and exists (select 1 from workflows w where w.id = d.id and w.snapshot #> array['context', 'confirmations', r.id::text] is not null)
          order by r.asked_at limit 20`,
    sql<(FiledDossier & { id: string })[]>`
      select d.id, d.case_code as "caseCode", d.procedure, d.subject_name as "subjectName", d.national_status as "nationalStatus",
        d.submitted_at as "submittedAt", d.due_at as "dueAt", d.closed_at as "closedAt",
        exists (select 1 from dossier_components c where c.dossier_id = d.id and c.turn = 'applicant' and c.closed_at is null)
          or exists (select 1 from payouts p where p.dossier_id = d.id and p.state in ('waitingAccount', 'atCounter')) as "yourTurn"
      from dossiers d
      where d.applicant_id = ${who.id} ${cursor ? sql`and (d.submitted_at, d.id) < (${cursor.at}, ${cursor.id})` : sql``}
      order by d.submitted_at desc, d.id desc limit ${pageSize + 1}`,
    cursor || (who.levelOfAssurance ?? 0) < followingLevel ? [] : listFollowed({ sql }, who),
  ]);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    drafts: drafts.map(({ deletionToldAt, ...draft }) => ({
      ...draft,
      until: deletionDay({ updatedAt: draft.updatedAt, deletionToldAt }, limits),
    })),
    confirmations: [...confirmations],
    dossiers: page.map(({ id: _, ...dossier }) => dossier),
    related,
    next: found.length > pageSize && last ? `${last.submittedAt.getTime()}_${last.id}` : undefined,
  };
}

/** `<ms>_<uuid>`; anything else is the first page. */
function readCursor(after: string | null | undefined): { at: Date; id: string } | undefined {
  const [, ms, id] = /^(\d{12,14})_([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  return ms && id ? { at: new Date(Number(ms)), id } : undefined;
}
