/**
 * A portal for integration tests: real services on a database of their own, with invented people.
 *
 * Legal time stands where the test puts it; nothing of the portal's own code is replaced.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { createTestDatabase } from "#db/testing/test-database.ts";
import { correction } from "#machines/correction/index.ts";
import type { Actor, Role } from "#machines/kernel/actors.ts";
import type { Procedure, WorkflowKind } from "#machines/kernel/procedure.ts";
import { libraryCard } from "#machines/library-card/index.ts";
import { parcel } from "#machines/parcel/index.ts";
import { payment } from "#machines/payment/index.ts";
import { payout } from "#machines/payout/index.ts";
import { readEnv } from "../env.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { createServices, type Services } from "../services.server.ts";
import { openDossier } from "../workflow/open-dossier.server.ts";

const kinds: Record<string, WorkflowKind> = {
  ...{ "library-card": libraryCard, correction, parcel, payment, payout },
};

/** Monday, 16/11/2026, nine in the morning. */
export const monday = new Date("2026-11-16T09:00:00+07:00");

export type TestPortal = Services & {
  /** Sets legal time; backwards too, since only this test looks at it. */
  setTime: (moment: Date) => void;
  ownerUrl: string;
};

/** `more`: further kinds beside library card and parcel, e.g. the birth group; `env`: other settings. */
export async function createTestPortal(
  more: readonly WorkflowKind[] = [],
  env: Record<string, string> = {},
): Promise<TestPortal> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "portal-files-"));
  let now = monday;
  const known = { ...kinds, ...Object.fromEntries(more.map((kind) => [kind.id, kind])) };
  const settings = readEnv({
    SANDBOX: "1",
    SANDBOX_ORIGIN: "http://127.0.0.1:9",
    PUBLIC_ORIGIN: "http://localhost:3000",
    DATABASE_URL: database.appUrl,
    DATABASE_POOL: "4",
    DATA_DIR: dataDir,
    SESSION_SECRETS: "s".repeat(32),
    LOG_LEVEL: "silent",
    ...env,
  });
  const services = createServices(settings, (id) => {
    const kind = known[id];
    if (!kind) throw new Error(`No workflow kind ${id}`);
    return kind;
  });
  return {
    ...services,
    clock: { now: async () => now, moveTo: async () => false },
    setTime: (moment) => {
      now = moment;
    },
    ownerUrl: database.ownerUrl,
    close: async () => {
      await services.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An invented citizen of level 2; the id. */
export async function addCitizen(
  { sql }: Pick<Services, "sql">,
  personalId = "019192000456",
  fullName = "TRẦN THỊ THỬ",
): Promise<string> {
  const id = uuidv7();
  await sql`insert into citizens (id, personal_id, full_name, birth_date, sex, level_of_assurance, phone, language, first_seen_at, last_seen_at)
    values (${id}, ${personalId}, ${fullName}, '1992-03-14', 'female', 2, '0900000001', 'vi', ${monday}, ${monday})`;
  return id;
}

/** The same citizen as somebody who is signed in. */
export async function addViewer(
  portal: Pick<Services, "sql">,
  personalId = "019192000456",
  fullName = "TRẦN THỊ THỬ",
): Promise<CitizenViewer> {
  const id = await addCitizen(portal, personalId, fullName);
  return {
    kind: "citizen",
    ...{ id, personalId, fullName, birthDate: "1992-03-14", sex: "female", levelOfAssurance: 2 },
    ...{ phone: null, email: null, language: "vi" },
  };
}

/** The seeded officer with this code as an actor. */
export async function officerActor(
  { sql }: Pick<Services, "sql">,
  code: string,
): Promise<Extract<Actor, { kind: "officer" }>> {
  const [row] = await sql<
    { id: string; agency_id: string; roles: Role[] }[]
  >`select id, agency_id, roles from officers where code = ${code}`;
  if (!row) throw new Error(`No officer ${code}`);
  return { kind: "officer", id: row.id, agencyId: row.agency_id, roles: row.roles };
}

/** Files a dossier from one of a procedure's samples, as the submission does; the dossier's id. */
export async function openSample(
  services: Pick<Services, "sql" | "env">,
  procedure: Procedure,
  applicantId: string,
  sample: string,
  submittedAt = monday,
): Promise<string> {
  const [dossierId, draftId] = [uuidv7(), uuidv7()];
  const found = procedure.samples[sample];
  if (!found) throw new Error(`No sample ${sample}`);
  const { answers, sources } = found;
  await services.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${applicantId}, ${procedure.id}, ${services.sql.json(answers as never)}, ${services.sql.json(sources as never)}, 1, ${submittedAt}, ${submittedAt})`;
  await openDossier(services, {
    dossierId,
    draft: { id: draftId, answers, sources },
    procedure,
    applicantId,
    facts: procedure.facts(answers, sources),
    caseCode: `G00.00.00-261116-${dossierId.slice(-12)}`,
    subjectKey: dossierId,
    commandId: uuidv7(),
    submittedAt,
  });
  return dossierId;
}

/** The neutral procedure's dossier, for tests of the engine. */
export const openLibraryCard = (
  services: Pick<Services, "sql" | "env">,
  applicantId: string,
  sample = "adultByPost",
  submittedAt = monday,
): Promise<string> => openSample(services, libraryCard, applicantId, sample, submittedAt);
