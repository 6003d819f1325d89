/**
 * Absences and who stands in: officers enter their own, signers those of their unit, managers those of their province (ADR 28).
 *
 * One cover at a time, who is there on those days and whose own duties nobody else has to do meanwhile. Days are local days of legal time.
 */
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import type { Role } from "#machines/kernel/actors.ts";
import { addDays, localDay } from "../calendar/local-time.ts";
import { errorsOf, typedOf } from "../forms/read-form.ts";
import { notCovered } from "../identity/standing-in.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Tx } from "../workflow/write-step.server.ts";
import { leads } from "./claim-moves.server.ts";

type Needs = Pick<Services, "sql" | "clock">;
export type AbsenceFailure = { errors: Record<string, string>; typed: Record<string, string> };

const longest = 180;
const Day = (key: string) =>
  z
    .string({ error: key })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: key })
    .refine((day) => !Number.isNaN(Date.parse(day)), { error: key });
const error = (name: string) => `claims:absences.error.${name}`;
const Absence = z.object({
  officer: z.uuid({ error: error("officer") }),
  cover: z.uuid({ error: error("cover") }),
  from: Day(error("from")),
  to: Day(error("to")),
});
type Absence = z.output<typeof Absence>;

/** Enters an absence as the form says, or gives it back with its errors. */
export async function enterAbsence(
  services: Needs,
  viewer: OfficerViewer,
  form: FormData,
): Promise<{ done: true } | AbsenceFailure> {
  const typed = typedOf(form);
  const read = Absence.safeParse(typed);
  if (!read.success) return { errors: errorsOf(read.error), typed };
  const now = await services.clock.now();
  const errors = daysOf(read.data, localDay(now));
  if (Object.keys(errors).length > 0) return { errors, typed };
  const wrong = await services.sql.begin((tx) => enter(tx, viewer, read.data, now));
  return wrong ? { errors: wrong, typed } : { done: true };
}

function daysOf({ from, to }: Absence, today: string): Record<string, string> {
  return {
    ...(from < today && { from: error("from") }),
    ...((to < from || to > addDays(from, longest)) && { to: error("to") }),
  };
}

type Person = { id: string; agencyId: string; roles: Role[] };

/** Writes the row, or says what stands against it. */
async function enter(
  tx: Tx,
  viewer: OfficerViewer,
  absence: Absence,
  now: Date,
): Promise<Record<string, string> | undefined> {
  const people = await tx<Person[]>`
    select id, agency_id as "agencyId", roles from officers where active and id = any(${[absence.officer, absence.cover]}::uuid[])`;
  const officer = people.find(({ id }) => id === absence.officer);
  const cover = people.find(({ id }) => id === absence.cover);
  if (!officer || !mayEnter(viewer, officer)) return { officer: error("officer") };
  if (!cover || cover.id === officer.id || cover.agencyId !== officer.agencyId || apart(cover))
    return { cover: error("cover") };
  // Nobody takes over somebody else's roles without a second person who says so.
  if (cover.id === viewer.id) return { cover: error("coverSelf") };
  // One entry at a time in an agency: two that are fine one by one could contradict each other.
  await tx`select pg_advisory_xact_lock(hashtextextended(${`absences:${officer.agencyId}`}, 0))`;
  const { from, to } = absence;
  const [found] = await tx<{ overlap: boolean; coverAway: boolean; covering: boolean }[]>`
    select coalesce(bool_or(officer_id = ${officer.id}), false) as overlap, coalesce(bool_or(officer_id = ${cover.id}), false) as "coverAway",
      coalesce(bool_or(cover_officer_id = ${officer.id}), false) as covering
    from absences where agency_id = ${officer.agencyId} and ended_at is null and to_day >= ${from}::date and from_day <= ${to}::date`;
  if (found?.overlap) return { from: error("overlap") };
  if (found?.coverAway) return { cover: error("coverAway") };
  if (found?.covering) return { officer: error("covering") };
  await tx`
    insert into absences (id, officer_id, cover_officer_id, agency_id, from_day, to_day, entered_by, entered_at)
    values (${uuidv7()}, ${officer.id}, ${cover.id}, ${officer.agencyId}, ${from}, ${to}, ${viewer.id}, ${now})`;
  return undefined;
}

/** One's own, or as whoever leads. What a viewer has only by standing in counts: the unit has to go on. */
const mayEnter = (viewer: OfficerViewer, { id, agencyId, roles }: Person): boolean =>
  !roles.some((role) => notCovered.includes(role)) &&
  (id === viewer.id || leads(viewer, agencyId) || ownUnit(viewer, agencyId));

const ownUnit = ({ roles, agencyId }: OfficerViewer, of: string) =>
  roles.includes("manager") && agencyId === of;

const apart = ({ roles }: Person): boolean => roles.some((role) => notCovered.includes(role));

/** Ends an absence now; its cover's next request has the other's roles no more. @throws Response 404 when it is not this officer's to end. */
export async function endAbsence(
  { sql, clock }: Needs,
  viewer: OfficerViewer,
  form: FormData,
): Promise<void> {
  const id = z.uuid().safeParse(form.get("absence"));
  const [row] = id.success
    ? await sql<Person[]>`
        select o.id, o.agency_id as "agencyId", o.roles from absences a join officers o on o.id = a.officer_id where a.id = ${id.data}`
    : [];
  if (!row || !mayEnter(viewer, row)) throw new Response(null, { status: 404 });
  await sql`update absences set ended_at = ${await clock.now()} where id = ${id.data ?? null} and ended_at is null`;
}
