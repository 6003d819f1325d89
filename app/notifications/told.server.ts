/** Who is told about a dossier, and where: read at the moment of telling, so that a new number counts at once. */
import type { Services } from "#app/services.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { isAboutAccount, isForSubject, type Reachable } from "./notice-rules.ts";

export type Told = Reachable & {
  dossierId: string;
  caseCode: string;
  procedure: string;
  personalId: string;
  language: "vi" | "en";
};

/**
 * The applicant of a dossier, or of the dossier to which a parcel or payment belongs. Where somebody else is named to be told the news, SMS
 * and mail go to that person, whose channels nobody has switched off; VNeID stays the applicant's. `code`: of the notice, when there is one.
 *
 * @throws Error for any other workflow: a bug.
 */
export async function readTold(sql: Services["sql"] | Tx, workflowId: string, code?: string): Promise<Told> {
  const own = code !== undefined && isAboutAccount(code);
  const [told] = await sql<Told[]>`
    select d.id as "dossierId", d.case_code as "caseCode", d.procedure, c.personal_id as "personalId", c.language,
      case when n.dossier_id is null then c.phone else n.phone end as phone,
      case when n.dossier_id is null then c.email else n.email end as email,
      case when n.dossier_id is null then c.notice_channels end as "noticeChannels"
    from workflows w join dossiers d on d.id = coalesce(w.owner_id, w.id) join citizens c on c.id = d.applicant_id
      left join dossier_news_receivers n on n.dossier_id = d.id and not ${own}::boolean
    where w.id = ${workflowId}`;
  if (!told) throw new Error(`No dossier of ${workflowId}`);
  return told;
}

/** The person whom the dossier is about; by telephone as far as that person has used the portal. Undefined: there is none. */
export async function readSubject(sql: Services["sql"] | Tx, dossierId: string): Promise<Told | undefined> {
  const [told] = await sql<Told[]>`
    select d.id as "dossierId", d.case_code as "caseCode", d.procedure, p.personal_id as "personalId", c.phone, null as email,
      coalesce(c.language, 'vi') as language, null as "noticeChannels"
    from dossiers d join dossier_concerned p on p.dossier_id = d.id left join citizens c on c.personal_id = p.personal_id
    where d.id = ${dossierId}`;
  return told;
}

/** Whom a notice with this code is for. @throws Error when there is nobody: a bug. */
export async function readToldOf(sql: Services["sql"] | Tx, dossierId: string, code: string): Promise<Told> {
  if (!isForSubject(code)) return readTold(sql, dossierId, code);
  const told = await readSubject(sql, dossierId);
  if (!told) throw new Error(`Dossier ${dossierId} is about nobody who could be told`);
  return told;
}

/** Which set of wording a procedure's notices use. */
export function noticeSet({ kinds }: Pick<Services, "kinds">, procedure: string): "notices" | "noticesCalm" {
  const kind = kinds(procedure);
  return isProcedure(kind) && kind.tone === "calm" ? "noticesCalm" : "notices";
}
