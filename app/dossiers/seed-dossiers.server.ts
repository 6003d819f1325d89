/**
 * `npm run db:seed -- --dossiers N`: realistic dossiers in mixed states, for officers' lists and benches.
 *
 * Each is filed and moved through the real door; only the outside world stays out of it: register answers are made up here and the
 * effects' jobs are taken back, so that no invented family is written to.
 */
import { uuidv7 } from "uuidv7";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { openDossier } from "#app/workflow/open-dossier.server.ts";
import type { Actor, Role } from "#machines/kernel/actors.ts";
import type { Answers } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { procedures } from "#machines/registry.ts";
import { nextCaseCode } from "./case-code.server.ts";
import { subjectKey } from "./subject-key.server.ts";

const families = ["NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "PHAN", "VŨ", "ĐẶNG", "BÙI", "ĐỖ", "NÔNG", "LÝ"];
const middles = ["THỊ", "VĂN", "MINH", "THU", "GIA", "ĐỨC", "NGỌC", "QUỐC"];
const givens = ["AN", "BÌNH", "CHI", "DŨNG", "GIANG", "HẠNH", "KHÁNH", "LÂM", "MAI", "NHI", "PHÚC", "THẢO"];
const days = 45;
const atOnce = 4;

type Seeding = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;
type Officers = Record<string, Extract<Actor, { kind: "officer" }>>;

/** Adds `count` dossiers of the birth group, filed over the last weeks. */
export async function seedDossiers(services: Seeding, count: number): Promise<void> {
  const procedure = procedures.birth;
  const sample = procedure && Object.values(procedure.samples)[0];
  if (!procedure || !sample) throw new Error("There is no procedure to seed");
  const [now, officers] = await Promise.all([services.clock.now(), readOfficers(services)]);
  let next = 0;
  const work = async () => {
    for (let index = next++; index < count; index = next++)
      await seedOne(services, {
        procedure,
        sample,
        officers,
        index,
        now,
        submittedAt: new Date(now.getTime() - ((index % days) * 86_400_000 + (index % 600) * 60_000)),
      });
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

type One = {
  procedure: Procedure;
  sample: { answers: Answers; sources: Readonly<Record<string, unknown>> };
  officers: Officers;
  index: number;
  now: Date;
  submittedAt: Date;
};

async function seedOne(
  services: Seeding,
  { procedure, sample, officers, index, now, submittedAt }: One,
): Promise<void> {
  const [dossierId, draftId] = [uuidv7(), uuidv7()];
  const applicantId = await seedApplicant(services, index, submittedAt);
  const answers = {
    ...sample.answers,
    child: {
      ...sample.answers.child,
      familyName: pick(families, index),
      middleName: pick(middles, index >> 2),
      givenName: pick(givens, index >> 3),
    },
  };
  const { sql } = services;
  await sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${applicantId}, ${procedure.id}, ${sql.json(answers as never)}, ${sql.json(sample.sources as never)}, 1, ${submittedAt}, ${submittedAt})`;
  const facts = { ...procedure.facts(answers, sample.sources), confirmers: [] };
  await openDossier(services, {
    dossierId,
    draft: { id: draftId, answers, sources: sample.sources },
    procedure,
    applicantId,
    facts,
    caseCode: await nextCaseCode(services, localDay(submittedAt)),
    subjectKey: subjectKey(services, procedure.id, dossierId),
    commandId: uuidv7(),
    submittedAt,
  });
  await advance(services, dossierId, officers, index % 8, submittedAt, now);
  await sql`delete from graphile_worker._private_jobs where key like ${`${dossierId}:%`}`;
}

/** Moves a dossier `stage` steps on its way: 0 just filed … 7 all decided. */
async function advance(
  services: Seeding,
  workflowId: string,
  officers: Officers,
  stage: number,
  from: Date,
  now: Date,
): Promise<void> {
  const on = (component: string) => ({ component });
  const answer = async (component: string) => {
    const requestId = uuidv7();
    await services.sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, job, status, attempts, response, asked_at)
      values (${requestId}, ${workflowId}, ${component}, 'seed', 'seed', ${requestId}, '{}', 'accepted', 1, '{"registerNumber":"1"}', ${from})`;
    return { type: "request.accepted", ...on(component), requestId };
  };
  const partner: Actor = { kind: "partner", id: "seed" };
  const steps: (() => Promise<[Actor | undefined, { type: string }]>)[] = [
    async () => [officers["reception-a"], { type: "dossier.receive" }],
    async () => [officers["civil-status-a"], { type: "part.propose", ...on("birthRegistration") }],
    async () => [officers["leader-ubnd-a"], { type: "part.sign", ...on("birthRegistration") }],
    async () => [partner, await answer("birthRegistration")],
    async () => [officers["residence-a"], { type: "part.propose", ...on("permanentResidence") }],
    async () => [officers["insurance-a"], { type: "part.propose", ...on("healthCard") }],
    async () => [partner, await answer("healthCard")],
  ];
  for (const [index, step] of steps.slice(0, stage).entries()) {
    const [actor, event] = await step();
    const at = new Date(Math.min(from.getTime() + (index + 1) * 600_000, now.getTime()));
    if (actor) await applyEvent(services, { workflowId, commandId: `seed:${index}`, actor, event, at });
  }
}

/** One applicant for every fifty dossiers, with a number no register knows. */
async function seedApplicant({ sql }: Pick<Services, "sql">, index: number, at: Date): Promise<string> {
  const personalId = `019190${String(Math.floor(index / 50)).padStart(6, "0")}`;
  const name = `${pick(families, index)} ${pick(middles, index)} ${pick(givens, index)}`;
  const [row] = await sql<{ id: string }[]>`
    insert into citizens (id, personal_id, full_name, birth_date, sex, level_of_assurance, language, first_seen_at, last_seen_at)
    values (${uuidv7()}, ${personalId}, ${name}, '1990-01-01', 'female', 2, 'vi', ${at}, ${at})
    on conflict (personal_id) do update set last_seen_at = excluded.last_seen_at returning id`;
  if (!row) throw new Error("The applicant was not stored");
  return row.id;
}

async function readOfficers({ sql }: Pick<Services, "sql">): Promise<Officers> {
  const rows = await sql<
    { code: string; id: string; agency_id: string; roles: Role[] }[]
  >`select code, id, agency_id, roles from officers where active`;
  return Object.fromEntries(
    rows.map(({ code, id, agency_id, roles }) => [code, { kind: "officer", id, agencyId: agency_id, roles }]),
  );
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
