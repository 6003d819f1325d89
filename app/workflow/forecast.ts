/**
 * What will happen to a dossier that is filed at a moment: its own machine walked the usual way, on the same calendar and limits that the
 * door uses (capability B16).
 *
 * Pure. Nothing is written; the due moments are those that the door writes when the dossier is filed at this very moment.
 */

import { localDay } from "#app/calendar/local-time.ts";
import type { Calendar } from "#app/calendar/working-time.ts";
import { componentsAs } from "#machines/kernel/component.ts";
import { type RuleVersion, ruleVersionOn } from "#machines/kernel/deadlines.ts";
import { usualWay } from "#machines/kernel/forecast.ts";
import type { FilingFacts, Procedure } from "#machines/kernel/procedure.ts";
import { type ClockLines, clockLines } from "./clock-lines.ts";
import { dossierInput } from "./dossier-input.ts";
import { firstStep } from "./step.ts";

export type ForecastPart = {
  component: string;
  /** 1 = first; parts with the same number are worked on side by side. */
  step: number;
  /** Whose turn it is, in order, as the machine declares it. */
  turns: string[];
  /** Parts of this dossier that must be done before. */
  after: string[];
  /** The clock as it stands at this moment: an open consent adds its days later. */
  clock: ClockLines;
  /** The clock stands still until the consents are there. */
  paused: boolean;
};

export type Forecast = { ruleVersion: RuleVersion; parts: ForecastPart[]; due: Date };

/** `facts`: those in force on the day. Parts in the order in which they are opened. */
export function forecastDossier(
  calendar: Calendar,
  procedure: Procedure,
  facts: FilingFacts,
  at: Date,
): Forecast {
  const machine = procedure.machines[procedure.machineVersion];
  if (!machine) throw new Error(`No machine ${procedure.id} ${procedure.machineVersion}`);
  const ruleVersion = ruleVersionOn(procedure.ruleVersions, localDay(at));
  const requestIds = facts.confirmers.map((_, index) => `consent ${index}`);
  const input = dossierInput("forecast", facts, requestIds);
  const { clocks } = firstStep(machine, input);
  const intervals = clocks.entered.map(({ region, name }) => ({
    region,
    reason: name,
    startedAt: at,
    endedAt: undefined,
  }));
  const way = usualWay(machine, input);
  const rounds = [...new Set(way.map(({ opens }) => opens))];
  const components = componentsAs(procedure.components, facts.variants);
  const parts = way.flatMap(({ component: id, opens, turns }) => {
    const component = components.find((one) => one.id === id);
    if (!component) return [];
    const clock = clockLines(calendar, component, ruleVersion.deadlines, {
      ...{ submittedAt: at, intervals, now: at, verified: false, extendedBy: 0 },
    });
    const after = component.needs.filter((need) => facts.applicable.includes(need));
    const paused = clock.pauses.some(({ endedAt }) => endedAt === undefined);
    return [{ component: id, step: rounds.indexOf(opens) + 1, turns, after, clock, paused }];
  });
  const due = new Date(Math.max(...parts.map(({ clock }) => clock.due.getTime())));
  return { ruleVersion, parts, due };
}
