/**
 * Who works on a part now: one holder at a time, for a while, by real time (ADR 28).
 *
 * A claim keeps colleagues from doing the same work twice. It decides nothing about the dossier: what is possible is the machine's
 * question, and a claim that has run out binds nobody.
 */
import type { ISql } from "postgres";
import { uuidv7 } from "uuidv7";
import type { Actor, Role } from "#machines/kernel/actors.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Tx } from "../workflow/write-step.server.ts";

const minute = 60_000;
/** Long enough to read a dossier and call the family, short enough that a forgotten one is free after a break. */
export const workingFor = 30 * minute;
/** Given by a leader or a colleague: a week, renewed by nobody. */
export const assignedFor = 7 * 24 * 60 * minute;

export type PartRef = { dossierId: string; component: string };
export type Holder = { id: string; name: string; agencyId: string; roles: Role[] };
export type Claim = PartRef & {
  holder: Holder;
  kind: "working" | "assigned";
  claimedAt: Date;
  expiresAt: Date;
  /** Who gave it; null = taken by the holder. */
  givenBy: string | null;
};
/** Who asks: an officer with those for whom the officer stands in. */
export type Claimant = Pick<OfficerViewer, "id" | "agencyId" | "covers">;

// biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
type Reader = ISql<{}>;

/** The claim on a part that binds now; undefined when the part is free. */
export async function readClaim(
  sql: Reader,
  dossierId: string,
  component: string,
): Promise<Claim | undefined> {
  return (await readClaims(sql, dossierId)).find((claim) => claim.component === component);
}

/** All claims of a dossier that bind now. */
export async function readClaims(sql: Reader, dossierId: string): Promise<Claim[]> {
  const rows = await sql<Claim[]>`
    select p.dossier_id as "dossierId", p.component, p.kind, p.claimed_at as "claimedAt", p.expires_at as "expiresAt", g.name as "givenBy",
      jsonb_build_object('id', o.id, 'name', o.name, 'agencyId', o.agency_id, 'roles', o.roles) as holder
    from part_claims p join officers o on o.id = p.officer_id left join officers g on g.id = p.given_by
    where p.dossier_id = ${dossierId} and p.expires_at > ${new Date()} and o.active
    order by p.component`;
  return [...rows];
}

export type Taken = { mine: true; claim: Claim } | { mine: false; claim: Claim | undefined };

/**
 * Takes a part that is free, run out, or held by somebody for whom this officer stands in; the own claim is renewed. One statement: of
 * several officers at once exactly one gets it. `claim` undefined: not a part of this agency, or closed.
 */
export async function takeClaim(
  { sql }: Pick<Services, "sql">,
  who: Claimant,
  { dossierId, component }: PartRef,
): Promise<Taken> {
  const now = new Date();
  const away = coveredIds(who);
  // What `before` sees is as of the statement's start: enough for a line that tells the absent holder who went on.
  const taken = await sql`
    with before as (
      select officer_id from part_claims where dossier_id = ${dossierId} and component = ${component} and expires_at > ${now}),
    taken as (
      insert into part_claims as own (dossier_id, component, officer_id, agency_id, kind, claimed_at, expires_at)
      select dossier_id, component, ${who.id}::uuid, agency_id, 'working', ${now}::timestamptz, ${new Date(now.getTime() + workingFor)}::timestamptz
      from dossier_components where dossier_id = ${dossierId} and component = ${component} and agency_id = ${who.agencyId} and bucket is not null
      on conflict (dossier_id, component) do update set
        officer_id = excluded.officer_id, agency_id = excluded.agency_id,
        kind = case when own.officer_id = excluded.officer_id and own.expires_at > ${now} then own.kind else excluded.kind end,
        claimed_at = case when own.officer_id = excluded.officer_id and own.expires_at > ${now} then own.claimed_at else excluded.claimed_at end,
        given_by = case when own.officer_id = excluded.officer_id and own.expires_at > ${now} then own.given_by end,
        expires_at = case when own.officer_id = excluded.officer_id then greatest(own.expires_at, excluded.expires_at) else excluded.expires_at end
      where own.officer_id = excluded.officer_id or own.expires_at <= ${now} or own.officer_id = any(${away}::uuid[])
      returning officer_id),
    told as (
      insert into claim_moves (id, dossier_id, component, at, kind, by_officer, from_officer, to_officer)
      select ${uuidv7()}, ${dossierId}, ${component}, ${now}, 'covered', ${who.id}, before.officer_id, ${who.id}
      from before, taken where before.officer_id <> taken.officer_id)
    select 1 from taken`;
  const claim = await readClaim(sql, dossierId, component);
  return claim && taken.length === 1 && claim.holder.id === who.id
    ? { mine: true, claim }
    : { mine: false, claim };
}

/** The holder has opened the dossier: the own working claims on it run from now. */
export async function renewClaim(
  { sql }: Pick<Services, "sql">,
  { id }: Pick<OfficerViewer, "id">,
  dossierId: string,
): Promise<void> {
  const now = new Date();
  await sql`
    update part_claims set expires_at = ${new Date(now.getTime() + workingFor)}
    where dossier_id = ${dossierId} and officer_id = ${id} and kind = 'working' and expires_at > ${now}`;
}

/** Gives the own claim back; nothing happens when it is not the officer's any more. */
export async function releaseClaim(
  { sql }: Pick<Services, "sql">,
  { id }: Pick<OfficerViewer, "id">,
  { dossierId, component }: PartRef,
): Promise<void> {
  await sql`delete from part_claims where dossier_id = ${dossierId} and component = ${component} and officer_id = ${id}`;
}

/** A claim of somebody else that binds this officer; those for whom the officer stands in bind nobody. */
export async function heldByAnother(
  sql: Reader,
  dossierId: string,
  component: string,
  who: Claimant,
): Promise<Claim | undefined> {
  const claim = await readClaim(sql, dossierId, component);
  return claim && claim.holder.id !== who.id && !coveredIds(who).includes(claim.holder.id)
    ? claim
    : undefined;
}

const coveredIds = ({ covers = [] }: Claimant): string[] => covers.map(({ id }) => id);

/** What a claim may be held on: an objection and a second look are somebody else's by law, whoever works on the part. */
export const isClaimed = (type: string): boolean =>
  type !== "part.corroborate" && !type.startsWith("objection.");

/** The holder as the policy asks about officers. */
export const actorOfHolder = ({ id, agencyId, roles }: Holder): Actor => ({
  kind: "officer",
  ...{ id, agencyId, roles },
});

/**
 * In the step of a decision: the part goes on to others, so its decider lets go of it. An assignment stays while the part is still the
 * officer's turn or the family's, who will come back to the same person. Of a part that is closed or lies elsewhere now every claim goes.
 */
export async function endClaims(
  tx: Tx,
  { dossierId, component }: PartRef,
  { id }: Pick<OfficerViewer, "id">,
  ownTurns: readonly string[],
): Promise<void> {
  await tx`
    delete from part_claims c using dossier_components p
    where c.dossier_id = ${dossierId} and p.dossier_id = c.dossier_id and p.component = c.component
      and (p.bucket is null or c.agency_id <> p.agency_id or (c.component = ${component} and c.officer_id = ${id}
        and (c.kind = 'working' or not (p.turn = any(${[...ownTurns, "applicant"]})))))`;
}
