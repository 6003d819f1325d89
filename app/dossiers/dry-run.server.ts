/** What will happen when a draft is filed now: who acts, in which order, by when, at what cost (capability B16). Nothing is written. */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { ClockLines } from "#app/workflow/clock-lines.ts";
import { findCompetentAgencies, NoCompetentAgency } from "#app/workflow/competent-agencies.server.ts";
import { forecastDossier } from "#app/workflow/forecast.ts";
import { inForce } from "#app/workflow/open-dossier.server.ts";
import type { Channel } from "#machines/kernel/dossier-context.ts";
import type { Answers, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { type PricedLine, priceFees } from "./fees.server.ts";

export type DryRunPart = {
  component: string;
  agency: string;
  /** Parts with the same number are worked on side by side. */
  step: number;
  /** Whose turn it is, in order, as the machine declares it. */
  turns: string[];
  /** Components that must be done before. */
  after: string[];
  /** Persons asked for their consent before this part begins, and the working days they have. */
  consents: { fullName: string; capacities: readonly string[] }[];
  consentDays: number | undefined;
  due: Date;
  /** The due moment moves by the days until the consents are there. */
  paused: boolean;
  results: { id: string; channel: Channel }[];
};

export type DryRun = {
  procedure: string;
  /** Agency that receives the dossier. */
  intake: string;
  start: Pick<ClockLines, "start" | "startWhy" | "cutOff">;
  parts: DryRunPart[];
  due: Date;
  fees: PricedLine[];
  /** Đồng; without postage, which is paid to the carrier. */
  total: number;
  /** Results sent by post, each a parcel of its own. */
  parcels: number;
};

/** `answers` must be complete. Undefined when some part has no agency, as the filing itself would find. */
export async function findDryRun(
  services: Pick<Services, "sql">,
  procedure: Procedure,
  { answers, sources }: { answers: Answers; sources: Sources },
  at: Date,
): Promise<DryRun | undefined> {
  const day = localDay(at);
  const facts = inForce(procedure, procedure.facts(answers, sources), day);
  const calendar = await getCalendar(services.sql);
  const { ruleVersion, parts, due } = forecastDossier(calendar, procedure, facts, at);
  const agencies = await findCompetentAgencies(services.sql, procedure, facts).catch((error: unknown) => {
    if (error instanceof NoCompetentAgency) return undefined;
    throw error;
  });
  const [first] = parts;
  if (!agencies || !first) return undefined;
  const provinces = Object.fromEntries(
    Object.entries(agencies).map(([component, { provinceCode }]) => [component, provinceCode]),
  );
  const lines = procedure.fees?.(answers, ruleVersion.id, day) ?? [];
  const fees = await priceFees(
    services,
    lines.filter(({ component }) => facts.applicable.includes(component)),
    provinces,
    day,
  );
  return {
    procedure: procedure.id,
    intake: agencies.intake.name,
    start: { start: first.clock.start, startWhy: first.clock.startWhy, cutOff: first.clock.cutOff },
    parts: parts.map(({ component, step, turns, after, clock, paused }) => ({
      ...{ component, step, turns, after, paused },
      agency: agencies[component]?.name ?? "",
      consents: facts.confirmers
        .filter(({ components }) => components.includes(component))
        .map(({ fullName, capacities }) => ({ fullName, capacities })),
      consentDays: ruleVersion.deadlines.timers.confirmation?.amount,
      due: clock.due,
      results: facts.results
        .filter((result) => result.component === component)
        .map(({ id, channel }) => ({ id, channel })),
    })),
    due,
    fees,
    total: fees.reduce((sum, line) => sum + line.sum, 0),
    parcels: facts.results.filter(({ channel }) => channel === "post").length,
  };
}
