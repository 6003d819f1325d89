/** How a part goes from one officer to another: taken over, passed on by its holder, assigned by who leads. Each with a reason. */
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { getProcedure } from "../dossiers/dossier-head.server.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Tx } from "../workflow/write-step.server.ts";
import { assignedFor, isClaimed, type PartRef, workingFor } from "./claim-lease.server.ts";
import { type Colleague, colleaguesFor } from "./colleagues.server.ts";
import { partOf } from "./desk-part.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds">;
/** Field → text key. */
export type Handed = { done: true } | { errors: Record<string, string> };

const Reason = z.string().trim().min(5).max(500);
const wrong = (field: string, key: string): Handed => ({ errors: { [field]: `claims:error.${key}` } });

/**
 * Takes a part from the officer whom the asker saw as its holder, and says why. Refused when somebody else has it by now, so that a reason
 * written for one colleague never meets another.
 */
export async function takeOver(
  services: Needs,
  viewer: OfficerViewer,
  part: PartRef,
  { from, reason }: { from: string; reason: unknown },
): Promise<Handed> {
  const said = Reason.safeParse(reason);
  if (!said.success) return wrong("takeOverReason", "reason");
  if (!(await mayWork(services, viewer, part))) return wrong("takeOverReason", "notYours");
  const now = new Date();
  return services.sql.begin(async (tx) => {
    const moved = await tx`
      update part_claims set officer_id = ${viewer.id}, kind = 'working', claimed_at = ${now}, given_by = null,
        expires_at = ${new Date(now.getTime() + workingFor)}
      where dossier_id = ${part.dossierId} and component = ${part.component} and officer_id::text = ${from}`;
    if (moved.count === 0) return wrong("takeOverReason", "holderChanged");
    const ends = { by: viewer.id, from, to: viewer.id };
    await writeMove(tx, part, { ...ends, kind: "takenOver", reason: said.data, at: now });
    return { done: true };
  });
}

/** The holder gives a part to a colleague of the same agency who may work on it, for a week. */
export async function transferClaim(
  services: Needs,
  viewer: OfficerViewer,
  part: PartRef,
  { toOfficerId, reason }: { toOfficerId: string; reason: unknown },
): Promise<Handed> {
  const said = Reason.safeParse(reason);
  if (!said.success) return wrong("transferReason", "reason");
  const colleague = await whoFits(services, part, viewer.agencyId, toOfficerId, viewer.id);
  if (typeof colleague === "string") return wrong("colleague", colleague);
  return services.sql.begin(async (tx) => {
    const given = await tx`
      update part_claims set officer_id = ${colleague.id}, ${given7(tx, viewer.id)}
      where dossier_id = ${part.dossierId} and component = ${part.component} and officer_id = ${viewer.id}`;
    if (given.count === 0) return wrong("transferReason", "notHolder");
    const ends = { by: viewer.id, from: viewer.id, to: colleague.id };
    await writeMove(tx, part, { ...ends, kind: "transferred", reason: said.data, at: new Date() });
    return { done: true };
  });
}

/**
 * Who leads gives a part to an officer, whoever holds it: signers in their unit, managers in their province. The caller has asked the
 * policy for `management.read`; whose parts that reaches is decided here.
 */
export async function assignClaim(
  services: Needs,
  byViewer: OfficerViewer,
  { toOfficerId, reason, ...part }: PartRef & { toOfficerId: string; reason: unknown },
): Promise<Handed> {
  const said = Reason.safeParse(reason);
  if (!said.success) return wrong("reason", "reason");
  const row = await partOf(services, part);
  if (!row || !leads(byViewer, row.agencyId)) return wrong("toOfficerId", "notYours");
  const colleague = await whoFits(services, part, row.agencyId, toOfficerId);
  if (typeof colleague === "string") return wrong("toOfficerId", colleague);
  return services.sql.begin(async (tx) => {
    const now = new Date();
    const [before] = await tx<{ officerId: string }[]>`
      select officer_id as "officerId" from part_claims
      where dossier_id = ${part.dossierId} and component = ${part.component} and expires_at > ${now} for update`;
    await tx`
      insert into part_claims (dossier_id, component, officer_id, agency_id, kind, claimed_at, expires_at, given_by)
      values (${part.dossierId}, ${part.component}, ${colleague.id}, ${row.agencyId}, 'assigned', ${now}, ${weekFrom(now)}, ${byViewer.id})
      on conflict (dossier_id, component) do update set officer_id = ${colleague.id}, agency_id = ${row.agencyId}, ${given7(tx, byViewer.id)}`;
    const ends = { by: byViewer.id, from: before?.officerId ?? null, to: colleague.id };
    await writeMove(tx, part, { ...ends, kind: "assigned", reason: said.data, at: now });
    return { done: true };
  });
}

const weekFrom = (moment: Date) => new Date(moment.getTime() + assignedFor);

function given7(tx: Tx, by: string) {
  const now = new Date();
  return tx`kind = 'assigned', claimed_at = ${now}, expires_at = ${weekFrom(now)}, given_by = ${by}`;
}

/** Signers lead their unit, managers the agencies whose codes begin with that of their province (identifiers §5). */
export const leads = ({ agencyId, roles }: Pick<OfficerViewer, "agencyId" | "roles">, of: string): boolean =>
  (roles.includes("signer") && agencyId === of) ||
  (roles.includes("manager") && of.startsWith(`${agencyId}.`));

/** True when the officer may do something with the part now that a claim stands for. */
export async function mayWork(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  { dossierId, component }: PartRef,
): Promise<boolean> {
  const events = await mayNow(services, viewer, dossierId);
  return events.some((event) => isClaimed(event.type) && isAbout(event, component));
}

/** Events of results and originals are the counter's; those that name no part are the reception's. */
export const isAbout = ({ type, component = "intake" }: { type: string; component?: string }, part: string) =>
  component === part && !/^(result|original)\./.test(type);

/** The colleague, or the key of what stands against it. */
async function whoFits(
  services: Needs,
  part: PartRef,
  agencyId: string,
  officerId: string,
  except?: string,
): Promise<Colleague | "colleague" | "colleagueAway" | "colleagueMayNot"> {
  const row = await partOf(services, part);
  if (!row || row.agencyId !== agencyId || officerId === except) return "colleague";
  const colleagues = await colleaguesFor(
    services,
    agencyId,
    part.component,
    getProcedure(services, row.procedure),
  );
  const found = colleagues.find(({ id }) => id === officerId);
  if (!found) return "colleague";
  if (found.awayUntil) return "colleagueAway";
  const viewer: OfficerViewer = { kind: "officer", code: "", ...found, agencyId };
  return row.asleep || (await mayWork(services, viewer, part)) ? found : "colleagueMayNot";
}

type Move = {
  kind: "takenOver" | "transferred" | "assigned";
  by: string;
  from: string | null;
  to: string;
  reason: string;
  at: Date;
};

const writeMove = (tx: Tx, part: PartRef, { kind, by, from, to, reason, at }: Move) => tx`
  insert into claim_moves (id, dossier_id, component, at, kind, by_officer, from_officer, to_officer, reason)
  values (${uuidv7()}, ${part.dossierId}, ${part.component}, ${at}, ${kind}, ${by}, ${from}, ${to}, ${reason})`;
