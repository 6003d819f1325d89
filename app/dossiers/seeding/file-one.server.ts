/**
 * Files one invented family's dossier through the real door and moves it on its way.
 *
 * Only the outside world stays out of it: register answers are made up here and the effects' jobs are taken back, so that nobody is
 * written to.
 */
import { uuidv7 } from "uuidv7";
import { addDays, momentOf } from "#app/calendar/local-time.ts";
import { recordAct } from "#app/desk/officer-acts.server.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused, fireTimer } from "#app/workflow/apply-event.server.ts";
import { openDossier } from "#app/workflow/open-dossier.server.ts";
import type { Actor, Role } from "#machines/kernel/actors.ts";
import { componentAs } from "#machines/kernel/component.ts";
import type { NamedPerson, Procedure } from "#machines/kernel/procedure.ts";
import { nextCaseCode } from "../case-code.server.ts";
import { subjectKey } from "../subject-key.server.ts";
import type { Commune } from "./communes.server.ts";
import { type Family, familyFrom, type Sample } from "./family.ts";

export type Seeding = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;

export type Wish = {
  procedure: Procedure;
  sample: Sample;
  commune: Commune;
  /** Local day on which it is filed. */
  day: string;
  serial: number;
  /** How many acts of officers and registers it has had at most; time may not have sufficed. */
  acts: number;
  /** Acts a day, 1 … 4: where there are fewer, parts end late. */
  pace: number;
  /** Consents are asked for: some families wait for them. */
  consents: boolean;
  /** Instead of the next act, the reception asks for a supplement. */
  supplement: boolean;
};
export type Filed = Family & { dossierId: string; applicantId: string; commune: Commune; submittedAt: Date };

/** Things happen between 08:00 and 13:00, so that an hour more or less changes no day that the law counts. */
export const hourOfFiling = "08:00";
const hoursOfActs = ["09:00", "10:00", "11:00", "12:00"];
/** Copies happen up to this much later. */
export const spreadMs = 55 * 60_000;

export async function fileOne(services: Seeding, wish: Wish): Promise<Filed> {
  const { procedure, commune, day, serial } = wish;
  const family = familyFrom(wish.sample, procedure.people?.(wish.sample.answers) ?? [], {
    ...{ ward: commune.ward, province: commune.province, day, serial },
  });
  const { answers, sources } = family;
  const submittedAt = momentOf(day, hourOfFiling);
  const [dossierId, draftId] = [uuidv7(), uuidv7()];
  const people = procedure.people?.(answers) ?? [];
  const applicantId = await addApplicant(services, people, submittedAt);
  const { sql } = services;
  await sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${applicantId}, ${procedure.id}, ${sql.json(answers as never)}, ${sql.json(sources as never)}, 1, ${submittedAt}, ${submittedAt})`;
  const facts = procedure.facts(answers, sources);
  await openDossier(services, {
    ...{ dossierId, procedure, applicantId, submittedAt, commandId: uuidv7() },
    draft: { id: draftId, answers, sources },
    facts: wish.consents ? facts : { ...facts, confirmers: [] },
    caseCode: await nextCaseCode(services, day),
    subjectKey: subjectKey(services, procedure.id, dossierId),
  });
  await advance(services, dossierId, wish);
  await sql`delete from graphile_worker._private_jobs where key like ${`${dossierId}:%`}`;
  return { ...family, dossierId, applicantId, commune, submittedAt };
}

/** Acts one after the other, as far as time went; then whatever was due by itself. */
async function advance(services: Seeding, workflowId: string, wish: Wish): Promise<void> {
  const now = await services.clock.now();
  for (let done = 0; done <= wish.acts; done += 1) {
    const at = momentOf(addDays(wish.day, Math.floor(done / wish.pace)), hoursOfActs[done % wish.pace] ?? "");
    if (at.getTime() + spreadMs > now.getTime()) break;
    const next = done < wish.acts ? await nextAct(services, workflowId, wish, at) : supplementOf(wish);
    if (!next) break;
    try {
      const [actor, event] = next;
      await applyEvent(services, {
        ...{ workflowId, commandId: `seed:${done}`, actor, event, at },
        alongside: async (tx, when) => {
          if (actor.kind === "officer")
            await recordAct(tx, actor, { dossierId: workflowId, event, at: when });
        },
      });
    } catch (error) {
      // What the law does not allow in this case is left as it is: the dossier waits there.
      if (error instanceof EventRefused) break;
      throw error;
    }
  }
  await runTimers(services, workflowId, now);
}

type Act = [Actor, { type: string; [key: string]: unknown }];
type Row = { component: string; variant: string | null; turn: string; agencyId: string; secondLook: boolean };

/** What the first of those whose turn it is usually does. Money is granted by hand: those parts wait. */
async function nextAct(
  { sql }: Seeding,
  workflowId: string,
  { procedure, commune }: Wish,
  at: Date,
): Promise<Act | undefined> {
  const rows = await sql<Row[]>`
    select c.component, c.variant, c.turn, c.agency_id as "agencyId", c.second_look as "secondLook" from dossier_components c
    where c.dossier_id = ${workflowId} and c.turn = any(${["receptionOfficer", "officer", "signer", "register"]}) order by c.component`;
  const by = await officersOf(sql, commune);
  for (const { component: id, variant, turn, agencyId, secondLook } of rows) {
    if (turn === "receptionOfficer") return [by(agencyId, ["receptionOfficer"]), { type: "dossier.receive" }];
    const found = procedure.components.find((one) => one.id === id);
    if (!found || found.grants) continue;
    const { duties, corroborators = [] } = componentAs(found, variant ?? undefined);
    const about = { component: id };
    if (turn === "officer") return [by(agencyId, duties.officer), { type: "part.propose", ...about }];
    if (turn === "signer" && secondLook)
      return [by(agencyId, corroborators), { type: "part.corroborate", ...about }];
    if (turn === "signer") return [by(agencyId, duties.signer ?? []), { type: "part.sign", ...about }];
    return [{ kind: "partner", id: "seed" }, await registerAnswer(sql, workflowId, id, at)];
  }
  return undefined;
}

/** An officer of the commune with one of these roles, of this agency if it has one. */
async function officersOf(sql: Seeding["sql"], commune: Commune) {
  const officers = await sql<{ id: string; agencyId: string; roles: Role[] }[]>`
    select id, agency_id as "agencyId", roles from officers where id = any(${commune.officers}) order by code`;
  return (agencyId: string, roles: readonly Role[]): Actor => {
    const able = officers.filter((one) => one.roles.some((role) => roles.includes(role)));
    const found = able.find((one) => one.agencyId === agencyId) ?? able[0];
    if (!found) throw new Error(`${agencyId} has nobody to act`);
    return { kind: "officer", ...found };
  };
}

async function registerAnswer(sql: Seeding["sql"], workflowId: string, component: string, at: Date) {
  const requestId = uuidv7();
  await sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, job, status, attempts, response, asked_at, answered_at)
    values (${requestId}, ${workflowId}, ${component}, 'seed', 'seed', ${requestId}, '{"task":"seed","payload":{},"key":"seed"}', 'accepted', 1,
      '{"registerNumber":"1"}', ${at}, ${at})`;
  return { type: "request.accepted", component, requestId };
}

/** Before anybody accepts it, something is missing: the first paper of the procedure, with the first reason it knows. */
function supplementOf({ procedure, commune, supplement, acts }: Wish): Act | undefined {
  const [id] = commune.officers;
  const reason = Object.keys(procedure.texts.vi).flatMap(
    (key) => /^reason\.([\w-]+)$/.exec(key)?.[1] ?? [],
  )[0];
  if (!supplement || acts > 0 || !id || !reason) return undefined;
  const actor: Actor = { kind: "officer", id, agencyId: commune.committee, roles: ["receptionOfficer"] };
  const items = [{ target: "paper:other", reason }];
  return [actor, { type: "supplement.request", component: "intake", items }];
}

/** Each takes effect when it was due. */
async function runTimers(services: Seeding, workflowId: string, now: Date): Promise<void> {
  for (;;) {
    const [due] = await services.sql<{ region: string; name: string; dueAt: Date }[]>`
      select region, name, due_at as "dueAt" from timers
      where workflow_id = ${workflowId} and due_at <= ${now} and region not like 'request:%' order by due_at limit 1`;
    if (!due) return;
    await fireTimer(services, workflowId, due);
  }
}

/** The family's applicant as somebody who has signed in, with a number that no register knows. */
async function addApplicant({ sql }: Seeding, people: readonly NamedPerson[], at: Date): Promise<string> {
  const person =
    people.find(({ role, personalId }) => role === "applicant" && personalId) ??
    people.find(({ personalId }) => personalId);
  if (!person?.personalId) throw new Error("The family names nobody with a number");
  const sex = /^\d{3}[13579]/.test(person.personalId) ? "female" : "male";
  const [row] = await sql<{ id: string }[]>`
    insert into citizens (id, personal_id, full_name, birth_date, sex, level_of_assurance, language, first_seen_at, last_seen_at)
    values (${uuidv7()}, ${person.personalId}, ${person.fullName}, ${person.birthDate ?? "1990-01-01"}, ${sex}, 2, 'vi', ${at}, ${at}) returning id`;
  if (!row) throw new Error("The applicant was not stored");
  return row.id;
}
