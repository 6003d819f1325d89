/** Rows of people who sign in: a citizen is made at the first sign-in, an officer must be known and active. */
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import type { CitizenClaims, OfficerClaims } from "./oidc.server.ts";

/** The citizen's id. What VNeID says now replaces what was kept; the phone the person typed here is kept. */
export async function rememberCitizen(
  { sql }: Pick<Services, "sql">,
  claims: CitizenClaims,
): Promise<string> {
  const now = new Date();
  const [row] = await sql<{ id: string }[]>`
    insert into citizens (id, personal_id, full_name, birth_date, sex, level_of_assurance, phone, language, first_seen_at, last_seen_at)
    values (${uuidv7()}, ${claims.personal_id}, ${claims.name.normalize("NFC")}, ${claims.birthdate}, ${claims.gender}, ${claims.level_of_assurance},
      ${claims.phone_number ?? null}, 'vi', ${now}, ${now})
    on conflict (personal_id) do update set full_name = excluded.full_name, birth_date = excluded.birth_date, sex = excluded.sex,
      level_of_assurance = excluded.level_of_assurance, phone = coalesce(citizens.phone, excluded.phone), last_seen_at = excluded.last_seen_at
    returning id`;
  if (!row) throw new Error("The citizen was not stored");
  return row.id;
}

/** The officer's id, or undefined when this portal does not know the person in that agency. Roles follow the provider. */
export async function findOfficer(
  { sql }: Pick<Services, "sql">,
  claims: OfficerClaims,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    update officers set name = ${claims.name}, roles = ${JSON.stringify(claims.roles)}::text::jsonb
    where code = ${claims.sub} and agency_id = ${claims.agency_code} and active returning id`;
  return row?.id;
}

/** The language of a citizen's notices. */
export async function rememberLanguage(
  { sql }: Pick<Services, "sql">,
  { id }: { id: string },
  language: "vi" | "en",
): Promise<void> {
  await sql`update citizens set language = ${language} where id = ${id}`;
}
