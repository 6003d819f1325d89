/** Turns a complete draft into a live dossier, in one transaction (decisions 2, 6, 14). */

import { uuidv7 } from "uuidv7";
import { type Assistant, linkFiling } from "#app/assisted/close-filing.server.ts";
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import { listedSubject } from "#app/desk/listed-subject.ts";
import { writeSearch } from "#app/desk/search-index.server.ts";
import { writePeople } from "#app/duplicates/write-people.server.ts";
import type { Services } from "#app/services.server.ts";
import { usualSaid } from "#app/tracking/usual-said.server.ts";
import { ruleVersionOn } from "#machines/kernel/deadlines.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import type { FilingFacts, Procedure } from "#machines/kernel/procedure.ts";
import { sensitiveParts } from "#machines/kernel/sensitive.ts";
import { findCompetentAgencies } from "./competent-agencies.server.ts";
import { dossierInput } from "./dossier-input.ts";
import { forecastDossier } from "./forecast.ts";
import { openWorkflow } from "./open-workflow.server.ts";
import { project } from "./project.server.ts";

export type NewDossier = {
  dossierId: string;
  /** `notes`: page → field → what the family says about a value that the state knows. */
  draft: {
    id: string;
    /** As it was read; seeds have none. */
    revision?: number;
    answers: Answers;
    sources: Sources;
    notes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  procedure: Procedure;
  applicantId: string;
  facts: FilingFacts;
  /** Fee lines that are not free, priced on the day of filing. */
  charges?: readonly ChargeLine[];
  caseCode: string;
  /** HMAC of `facts.subject`; unique among live dossiers. */
  subjectKey: string;
  commandId: string;
  submittedAt: Date;
  /** The officer who files it for a person at the desk. */
  assistant?: Assistant | undefined;
};

/** Somebody saved the draft while it was being filed: what is filed is what was read, or nothing. */
export class DraftChanged extends Error {
  override readonly name = "DraftChanged";
}

/**
 * Writes the workflow, the dossier and its parts, answers, consents, timers and effects.
 * @throws NoCompetentAgency; DraftChanged; AssistanceEnded; a unique violation when the draft was submitted before or the subject has a live dossier.
 */
export async function openDossier(
  services: Pick<Services, "sql" | "env">,
  dossier: NewDossier,
): Promise<void> {
  const { procedure, submittedAt: at, dossierId, assistant } = dossier;
  const calendar = await getCalendar(services.sql);
  const { id: ruleVersion } = ruleVersionOn(procedure.ruleVersions, localDay(at));
  const { answers, sources } = dossier.draft;
  const facts = {
    ...inForce(procedure, dossier.facts, localDay(at)),
    sensitive: sensitiveParts(procedure.warnings?.(answers, localDay(at), sources) ?? []),
  };
  const confirmations = facts.confirmers.map((confirmer) => ({ ...confirmer, requestId: uuidv7() }));
  const input = dossierInput(
    dossierId,
    facts,
    confirmations.map(({ requestId }) => requestId),
    dossier.charges?.filter(({ component }) => facts.applicable.includes(component)),
  );
  const { parts } = forecastDossier(calendar, procedure, facts, at);
  const legal = Object.fromEntries(parts.map(({ component, clock }) => [component, clock.due.toISOString()]));
  const related = procedure.related?.(dossier.draft.answers) ?? [];
  const concerned = procedure.concerned?.(dossier.draft.answers);
  const { newsReceiver } = facts;
  const people = procedure.people?.(answers) ?? [{ role: "subject", fullName: facts.subjectName }];
  const listed = listedSubject(people);
  await services.sql.begin(async (tx) => {
    const agencies = await findCompetentAgencies(tx, procedure, facts);
    const components = parts.map(({ component }) => component);
    const usual = await usualSaid(tx, calendar, {
      procedure: procedure.id,
      components,
      variants: facts.variants,
      agencies,
      at,
    });
    const forecast = { ...legal, ...usual };
    const opening = {
      kind: procedure,
      id: dossierId,
      ownerId: null,
      ruleVersion,
      input,
      event: {
        ...{ type: "dossier.submit", draftId: dossier.draft.id },
        ...(assistant ? { assistedBy: assistant.officerId, assistedIn: assistant.agencyId } : {}),
      },
      actor: { kind: "citizen", id: dossier.applicantId } as const,
      commandId: dossier.commandId,
      at,
    };
    await openWorkflow(tx, calendar, opening, async (step, record) => {
      await tx`insert into dossiers (id, case_code, procedure, rule_version, national_status, applicant_id, intake_agency_id, draft_id, subject_key,
          subject_name, subject_date, masked_number, submitted_at, forecast, updated_at)
        values (${dossierId}, ${dossier.caseCode}, ${procedure.id}, ${ruleVersion}, 1, ${dossier.applicantId}, ${agencies.intake.id}, ${dossier.draft.id},
          ${dossier.subjectKey}, ${facts.subjectName}, ${listed.date}, ${listed.masked}, ${at}, ${tx.json(forecast)}, ${at})`;
      await Promise.all([
        tx`insert into dossier_answers ${tx(Object.entries(dossier.draft.answers).map(([page, values]) => ({ dossier_id: dossierId, page, values: tx.json(values as never), notes: tx.json(dossier.draft.notes?.[page] ?? {}), version: 1 })))}`,
        tx`insert into dossier_sources (dossier_id, sources, delivery) values (${dossierId}, ${tx.json(dossier.draft.sources as never)}, ${facts.delivery ? tx.json(facts.delivery) : null})`,
        tx`update citizens set phone = coalesce(nullif(${facts.contact.phone}, ''), phone), email = coalesce(${facts.contact.email}, email) where id = ${dossier.applicantId}`,
        tx`update drafts set submitted_at = ${at} where id = ${dossier.draft.id} and revision = coalesce(${dossier.draft.revision ?? null}::int, revision)`.then(
          ({ count }) => {
            if (count === 0) throw new DraftChanged();
          },
        ),
        linkFiling(tx, { draftId: dossier.draft.id, dossierId, assistant }),
        related.length > 0 &&
          tx`insert into dossier_relatives ${tx(related.map(({ personalId, capacity }) => ({ dossier_id: dossierId, personal_id: personalId, capacity })))} on conflict do nothing`,
        concerned &&
          tx`insert into dossier_concerned ${tx({ dossier_id: dossierId, personal_id: concerned.personalId, full_name: concerned.fullName })}`,
        newsReceiver &&
          tx`insert into dossier_news_receivers ${tx({ dossier_id: dossierId, full_name: newsReceiver.fullName, phone: newsReceiver.phone, email: newsReceiver.email })}`,
        confirmations.length > 0 &&
          tx`insert into confirmation_requests ${tx(confirmations.map(({ requestId, personalId, fullName, capacities, components }) => ({ id: requestId, dossier_id: dossierId, personal_id: personalId, full_name: fullName, capacities: tx.json([...capacities]), components: tx.json([...components]), asked_at: at, consent: "pending" })))}`,
      ]);
      const workflow = {
        ruleVersion,
        submittedAt: at,
        facts: {
          applicantId: dossier.applicantId,
          intakeAgencyId: agencies.intake.id,
          agencies: Object.fromEntries(
            Object.entries(agencies).map(([component, { id }]) => [component, id]),
          ),
          confirmers: {},
          context: {},
        },
      };
      await project(tx, { kind: procedure, calendar, workflow, record, step, notes: [] });
      await writeSearch(tx, services, { id: dossierId, caseCode: dossier.caseCode }, people);
      await writePeople(tx, services, dossierId, people);
    });
  });
}

/**
 * The facts without the parts that the law of this day does not know yet (birth-linked §1), nor their results. `day`: local,
 * `YYYY-MM-DD`.
 */
export function inForce(procedure: Procedure, facts: FilingFacts, day: string): FilingFacts {
  const { id: ruleVersion } = ruleVersionOn(procedure.ruleVersions, day);
  const unknown = procedure.components.flatMap(({ id, ruleVersions }) =>
    ruleVersions && !ruleVersions.includes(ruleVersion) ? [id] : [],
  );
  const known = (id: string) => !unknown.includes(id);
  return {
    ...facts,
    applicable: facts.applicable.filter(known),
    results: facts.results.filter(({ component }) => known(component)),
  };
}
