/** Begins a filing for a person at the desk: the person is checked once more, then a draft of theirs that this officer may fill in. */
import { createDraft } from "#app/dossiers/create-draft.server.ts";
import { requireProcedureBySlug } from "#app/dossiers/draft-procedure.server.ts";
import { errorsOf, type FormFailure, typedOf } from "#app/forms/read-form.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { procedures } from "#machines/registry.ts";
import { type CardPerson, type Consent, consentForm, personForm } from "./begin-form.ts";
import { checkPerson, ensureCitizen } from "./find-person.server.ts";
import { statementRead } from "./statement.ts";

type Needs = Pick<Services, "sql" | "db" | "env" | "log" | "clock">;
type Posted = { form: FormData; requestId: string; language: "vi" | "en" };

/** How long an officer may fill in a draft, in minutes of real time. */
export const assistedMinutes = 120;

/** `problem`: the card's data are those of nobody, the register is down, or the person has too many drafts. */
export type BeginFailure = FormFailure & { problem?: "noMatch" | "unavailable" | "full" };
export type BeginPage = {
  /** Set once the person is known: what comes next is asked. */
  person: CardPerson | undefined;
  procedures: { value: string; label: string }[];
  failure: BeginFailure | undefined;
};

export const procedureChoices = (t: Translate) =>
  Object.values(procedures).map(({ id, slug }) => ({ value: slug, label: t(`${id}:shortName`) }));

/** The first form: whether there is such a person. */
export async function readPerson(
  services: Needs,
  viewer: OfficerViewer,
  { form, requestId }: Posted,
): Promise<{ person: CardPerson } | BeginFailure> {
  const typed = typedOf(form);
  const read = personForm.safeParse(typed);
  if (!read.success) return { errors: errorsOf(read.error), typed };
  const checked = await checkPerson(services, viewer, read.data, requestId);
  return "problem" in checked ? { errors: {}, typed, problem: checked.problem } : { person: read.data };
}

/**
 * The second form. Its fields of the person were typed before and are asked anew: nobody gets past the check by changing them.
 * @throws Response 422 for a form that is not ours.
 */
export async function beginFiling(
  services: Needs,
  viewer: OfficerViewer,
  { form, requestId, language }: Posted,
): Promise<{ draftId: string } | (BeginFailure & { person: CardPerson })> {
  const typed = typedOf(form);
  const person = personForm.safeParse(typed);
  if (!person.success) throw new Response(null, { status: 422 });
  const again = { typed, person: person.data };
  const read = consentForm(Object.values(procedures).map(({ slug }) => slug)).safeParse(typed);
  if (!read.success) {
    const errors = errorsOf(read.error);
    if (errors.draftId) throw new Response(null, { status: 422 });
    return { ...again, errors };
  }
  const checked = await checkPerson(services, viewer, read.data, requestId);
  if ("problem" in checked) return { ...again, errors: {}, problem: checked.problem };
  const citizen = await ensureCitizen(services, checked.record);
  const { draftId } = read.data;
  await recordConsent(services, viewer, citizen.id, { ...read.data, language });
  const procedure = requireProcedureBySlug(read.data.procedure);
  const made = await createDraft(services, citizen, { draftId, procedure });
  if (made === "created") return { draftId };
  await services.sql`delete from assisted_filings where draft_id = ${draftId} and officer_id = ${viewer.id} and dossier_id is null`;
  return { ...again, errors: {}, problem: "full" };
}

/**
 * Written before the draft, and only while there is no draft of this id: a draft that the person began alone is never opened to an
 * officer, whatever a form says. @throws Response 422 for an id that is taken.
 */
async function recordConsent(
  { sql, clock }: Needs,
  { id, agencyId }: OfficerViewer,
  citizenId: string,
  { draftId, statement, consentWay, language }: Consent & { language: "vi" | "en" },
): Promise<void> {
  const consentAt = await clock.now();
  const expiresAt = new Date(Date.now() + assistedMinutes * 60_000);
  const { count } = await sql`
    insert into assisted_filings (draft_id, citizen_id, officer_id, agency_id, consent_statement, consent_way, consent_at, expires_at)
    select ${draftId}, ${citizenId}, ${id}, ${agencyId}, ${statementRead(statement, language)}, ${consentWay}, ${consentAt}, ${expiresAt}
    where not exists (select 1 from drafts where id = ${draftId}) on conflict (draft_id) do nothing`;
  if (count > 0) return;
  const [own] = await sql`
    select 1 from assisted_filings where draft_id = ${draftId} and officer_id = ${id} and ended_at is null`;
  if (!own) throw new Response(null, { status: 422 });
}
