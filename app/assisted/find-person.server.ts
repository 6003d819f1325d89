/**
 * Who stands at the desk: the card's number, name and birth date must be those of one living person in the population register.
 *
 * It is a check and no search: without all three nothing is told, and what differs is not told either. Every question is recorded.
 */
import { uuidv7 } from "uuidv7";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import type { CitizenViewer, OfficerViewer } from "#app/identity/viewer.ts";
import { type PopulationRecord, queryPopulation } from "#app/registries/queries.server.ts";
import type { Services } from "#app/services.server.ts";
import { isIsoDate } from "#machines/kernel/identifiers/dates.ts";
import { sameName } from "#machines/kernel/identifiers/person-name.ts";
import type { CardPerson } from "./begin-form.ts";

type Needs = Pick<Services, "sql" | "env" | "log">;
export type Checked = { record: PopulationRecord } | { problem: "noMatch" | "unavailable" };

export async function checkPerson(
  services: Needs,
  viewer: OfficerViewer,
  { personalId, fullName, birthDate }: CardPerson,
  requestId: string,
): Promise<Checked> {
  await recordAccess(services, {
    ...{ viewer, purpose: "assisted", rule: "counter.file", requestId, dossierIds: [] },
    fields: ["person.personalId", "person.fullName", "person.birthDate"],
  });
  const answer = await queryPopulation(services, { personalId, purpose: `counter ${requestId}` });
  if ("unavailable" in answer) return { problem: "unavailable" };
  const same =
    answer.found &&
    answer.alive &&
    sameName(answer.fullName, fullName) &&
    answer.birthDate === birthDate &&
    isIsoDate(answer.birthDate);
  return same ? { record: answer } : { problem: "noMatch" };
}

/** The person's row: the very one that a later sign-in with VNeID finds. A new one has no VNeID level. */
export async function ensureCitizen(
  { sql }: Pick<Services, "sql">,
  { personalId, fullName, birthDate, sex }: PopulationRecord,
): Promise<CitizenViewer> {
  const now = new Date();
  await sql`
    insert into citizens (id, personal_id, full_name, birth_date, sex, level_of_assurance, language, first_seen_at, last_seen_at)
    values (${uuidv7()}, ${personalId}, ${fullName.normalize("NFC")}, ${birthDate}, ${sex}, 0, 'vi', ${now}, ${now})
    on conflict (personal_id) do nothing`;
  const [citizen] = await sql<Omit<CitizenViewer, "kind">[]>`
    select id, personal_id as "personalId", full_name as "fullName", birth_date::text as "birthDate", sex, level_of_assurance as "levelOfAssurance",
      phone, email, language
    from citizens where personal_id = ${personalId}`;
  if (!citizen) throw new Error("The citizen was not stored");
  return { kind: "citizen", ...citizen };
}
