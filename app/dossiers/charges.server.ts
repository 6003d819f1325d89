/** What a filing really costs: the procedure's fee lines at the day's amounts, without those that are free (decisions 10). */
import type { Services } from "#app/services.server.ts";
import { findCompetentAgencies } from "#app/workflow/competent-agencies.server.ts";
import { ruleVersionOn } from "#machines/kernel/deadlines.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";
import type { Answers } from "#machines/kernel/form.ts";
import type { FilingFacts, Procedure } from "#machines/kernel/procedure.ts";
import { priceFees } from "./fees.server.ts";

/** Amounts in đồng; nothing when everything is free. `day`: local day of filing. @throws NoCompetentAgency */
export async function findCharges(
  services: Pick<Services, "sql">,
  procedure: Procedure,
  { answers, facts }: { answers: Answers; facts: FilingFacts },
  day: string,
): Promise<ChargeLine[]> {
  const { id: ruleVersion } = ruleVersionOn(procedure.ruleVersions, day);
  const lines = procedure.fees?.(answers, ruleVersion, day) ?? [];
  if (lines.every(({ exempt }) => exempt)) return [];
  const agencies = await findCompetentAgencies(services.sql, procedure, facts);
  const provinces = Object.fromEntries(
    Object.entries(agencies).map(([component, { provinceCode }]) => [component, provinceCode]),
  );
  const priced = await priceFees(
    services,
    lines.filter(({ component }) => facts.applicable.includes(component)),
    provinces,
    day,
  );
  return priced
    .filter(({ sum }) => sum > 0)
    .map(({ id, component, result = null, sum }) => ({ id, component, result, amount: sum }));
}
