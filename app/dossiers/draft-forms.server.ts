/** One printed form of a draft or a filed dossier, in words (birth-linked §4, step 3). */
import { localDay } from "#app/calendar/local-time.ts";
import { shownAnswers } from "#app/forms/wizard.ts";
import type { DossierRef, DraftRow } from "#app/identity/policy.server.ts";
import { namesIn } from "#app/registries/names-in.server.ts";
import type { Services } from "#app/services.server.ts";
import { type Language, translator } from "#app/texts/i18n.server.ts";
import { findCompetentAgencies, NoCompetentAgency } from "#app/workflow/competent-agencies.server.ts";
import { inForce } from "#app/workflow/open-dossier.server.ts";
import type { Answers } from "#machines/kernel/form.ts";
import type { PrintedConsent, PrintedForm, PrintedInput } from "#machines/kernel/printed-form.ts";
import type { FilingFacts, Procedure } from "#machines/kernel/procedure.ts";
import { getDossierView } from "./dossier-view.server.ts";
import { requireProcedure } from "./draft-procedure.server.ts";
import { getFiled } from "./filed.server.ts";
import { type PrintedView, printedView, type Say } from "./printed-view.ts";

type Asking = { slug: string; language: Language };
type Draft = Pick<DraftRow, "id" | "procedure" | "answers" | "sources">;

/** @throws Response 404 when the answers do not call for this form, or not yet. */
export async function getDraftForm(
  services: Pick<Services, "sql" | "clock">,
  draft: Draft,
  asking: Asking,
): Promise<PrintedView> {
  const procedure = requireProcedure(draft.procedure);
  const answers = shownAnswers(procedure.pages, draft.answers);
  const form = requireForm(procedure, answers, asking.slug);
  const today = localDay(await services.clock.now());
  const facts = inForce(procedure, procedure.facts(answers, draft.sources), today);
  const [names, agencies] = await Promise.all([
    namesIn(services, answers),
    agencyNames(services, procedure, facts),
  ]);
  return inWords(procedure, form, { answers, names, agencies, sources: draft.sources }, asking.language);
}

/** As it was filed, with what registers and persons asked have answered since. @throws Response 404 like for a draft. */
export async function getFiledForm(
  services: Pick<Services, "sql" | "kinds">,
  dossier: Pick<DossierRef, "id" | "submittedAt">,
  asking: Asking,
): Promise<PrintedView> {
  const { procedure, answers, sources, parts, registered } = await getFiled(services, dossier.id);
  const form = requireForm(procedure, answers, asking.slug);
  const [names, consents] = await Promise.all([
    namesIn(services, answers),
    readConsents(services, dossier.id),
  ]);
  const agencies = Object.fromEntries(Object.entries(parts).map(([id, { agencyName }]) => [id, agencyName]));
  const filed = { day: localDay(dossier.submittedAt), registered, consents };
  return inWords(procedure, form, { answers, names, agencies, sources, filed }, asking.language);
}

function requireForm({ forms }: Procedure, answers: Answers, slug: string): PrintedForm {
  const form = forms.find((one) => one.slug === slug && one.when(answers));
  if (!form) throw new Response(null, { status: 404 });
  return form;
}

/** Names of the agencies that get the parts, by part; none while some part has no agency. */
async function agencyNames(
  { sql }: Pick<Services, "sql">,
  procedure: Procedure,
  facts: FilingFacts,
): Promise<Record<string, string>> {
  try {
    const found = await findCompetentAgencies(sql, procedure, facts);
    return Object.fromEntries(Object.entries(found).map(([id, { name }]) => [id, name]));
  } catch (error) {
    if (error instanceof NoCompetentAgency) return {};
    throw error;
  }
}

/** The machine says how each person answered, the table who it was. */
async function readConsents(
  services: Pick<Services, "sql" | "kinds">,
  dossierId: string,
): Promise<PrintedConsent[]> {
  const [{ confirmations }, persons] = await Promise.all([
    getDossierView(services, dossierId),
    services.sql<{ id: string; personalId: string }[]>`
      select id, personal_id as "personalId" from confirmation_requests where dossier_id = ${dossierId}`,
  ]);
  return confirmations.map(({ requestId, fullName, capacities, consent, answeredAt }) => ({
    personalId: persons.find(({ id }) => id === requestId)?.personalId ?? "",
    fullName,
    capacities,
    verdict: consent,
    on: answeredAt && localDay(answeredAt),
  }));
}

function inWords(
  procedure: Procedure,
  form: PrintedForm,
  input: PrintedInput,
  language: Language,
): PrintedView {
  const [vi, own] = [translator("vi"), translator(language)];
  const say: Say = (value) => {
    if (typeof value === "string") return { text: value };
    const key = value.key.includes(":") ? value.key : `${procedure.id}:${value.key}`;
    const text = vi(key, value.params);
    return language === "vi" ? { text } : { text, gloss: own(key, value.params) };
  };
  return printedView(form, form.model(input), say);
}
