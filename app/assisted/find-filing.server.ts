/**
 * Filings that officers do for people at their desk, as the policy asks for them: open ones let the officer into that one draft, past
 * ones only tell what became of it.
 */
import { type FoundDraft, findDraft } from "#app/identity/find-draft.server.ts";
import type { CitizenViewer, OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

type Store = Pick<Services, "sql">;

/** The person stands in for the viewer everywhere below, limited to this draft as a hand-over's session is. */
export type OpenFiling = { viewer: CitizenViewer; draft: FoundDraft };

/** Undefined when this officer files no such draft, or no longer. By real time, like a session. */
export async function findOpenFiling(
  { sql }: Store,
  officer: OfficerViewer,
  draftId: string,
): Promise<OpenFiling | undefined> {
  if (!officer.roles.includes("receptionOfficer")) return undefined;
  const [row] = await sql<{ citizen: CitizenViewer }[]>`
    select jsonb_build_object('kind', 'citizen', 'id', c.id, 'personalId', c.personal_id, 'fullName', c.full_name, 'birthDate', c.birth_date, 'sex', c.sex,
      'levelOfAssurance', c.level_of_assurance, 'phone', c.phone, 'email', c.email, 'language', c.language, 'draftId', r.id) as citizen
    from assisted_filings f join drafts r on r.id = f.draft_id join citizens c on c.id = r.citizen_id
    where f.draft_id = ${draftId} and f.officer_id = ${officer.id} and f.agency_id = ${officer.agencyId}
      and f.ended_at is null and f.expires_at > ${new Date()} and r.submitted_at is null`;
  const draft = row && (await findDraft({ sql }, row.citizen.id, draftId));
  return row && draft && { viewer: row.citizen, draft };
}

export type OwnFiling = {
  draftId: string;
  consentAt: Date;
  consentWay: "signedPaper" | "spoken";
  /** Real time. */
  expiresAt: Date;
  endedAt: Date | null;
  dossierId: string | null;
};

/** A filing that this officer began, whatever became of it. */
export async function findOwnFiling(
  { sql }: Store,
  officer: OfficerViewer,
  draftId: string,
): Promise<OwnFiling | undefined> {
  const [row] = await sql<OwnFiling[]>`
    select draft_id as "draftId", consent_at as "consentAt", consent_way as "consentWay", expires_at as "expiresAt", ended_at as "endedAt",
      dossier_id as "dossierId"
    from assisted_filings where draft_id = ${draftId} and officer_id = ${officer.id} and agency_id = ${officer.agencyId}`;
  return row;
}

export type RunningFiling = { draftId: string; fullName: string; procedure: string; expiresAt: Date };

/** Filings that the officer has under way, the newest first; `draftId`: that one alone. */
export async function listRunning(
  { sql }: Store,
  officer: OfficerViewer,
  draftId: string | null = null,
): Promise<RunningFiling[]> {
  return sql<RunningFiling[]>`
    select f.draft_id as "draftId", c.full_name as "fullName", r.procedure, f.expires_at as "expiresAt"
    from assisted_filings f join drafts r on r.id = f.draft_id join citizens c on c.id = r.citizen_id
    where f.officer_id = ${officer.id} and f.agency_id = ${officer.agencyId} and f.ended_at is null and f.expires_at > ${new Date()}
      and r.submitted_at is null and (${draftId}::uuid is null or f.draft_id = ${draftId}::uuid)
    order by f.consent_at desc limit 20`;
}

/** For the banner above the pages of a draft: whom the officer files for. The address says which draft. */
export async function findBanner(
  services: Store,
  officer: OfficerViewer,
  pathname: string,
): Promise<RunningFiling | undefined> {
  const draftId = /^\/ho-so\/nhap\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])/i.exec(
    pathname,
  )?.[1];
  return draftId ? (await listRunning(services, officer, draftId))[0] : undefined;
}
