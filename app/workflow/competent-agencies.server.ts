/** The agency of each part by its ward, as the filing and the dry run before it find them. */
import type { ISql } from "postgres";
import { componentsAs } from "#machines/kernel/component.ts";
import type { FilingFacts, Procedure } from "#machines/kernel/procedure.ts";

export type CompetentAgency = { id: string; name: string; provinceCode: string };

/** No agency of the needed kind works for a ward: a hole in reference data, not a person's fault. */
export class NoCompetentAgency extends Error {
  override readonly name = "NoCompetentAgency";
}

/**
 * By component, with `intake` for the reception. A part that nobody asked for has none, so that nobody reads on for it (decisions 1; a
 * ward's agency may be asked for any dossier since 07/2025).
 * @throws NoCompetentAgency
 */
export async function findCompetentAgencies(
  // biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
  sql: ISql<{}>,
  procedure: Procedure,
  { competence, applicable, variants }: Pick<FilingFacts, "competence" | "applicable" | "variants">,
): Promise<{ intake: CompetentAgency } & Record<string, CompetentAgency>> {
  const wanted = [
    { component: "intake", kind: "communePeoplesCommittee", ward: competence.intakeWard },
    ...componentsAs(procedure.components, variants)
      .filter(({ id }) => applicable.includes(id))
      .map(({ id, agencyKind }) => ({
        component: id,
        kind: agencyKind,
        ward: competence.wards[id] ?? competence.intakeWard,
      })),
  ];
  const found = await sql<({ component: string } & { [K in keyof CompetentAgency]: string | null })[]>`
    select w.component, a.id, a.name, a.province_code as "provinceCode"
    from jsonb_to_recordset(${sql.json(wanted)}) as w(component text, kind text, ward text)
    left join agencies a on a.ward_code = w.ward and a.kind = w.kind and a.active`;
  const byComponent = Object.fromEntries(
    found.flatMap(({ component, id, name, provinceCode }) =>
      id && name && provinceCode ? [[component, { id, name, provinceCode }] as const] : [],
    ),
  );
  const { intake } = byComponent;
  const missing = wanted.find(({ component }) => !byComponent[component]);
  if (!intake || missing) throw new NoCompetentAgency(`No ${missing?.kind} works for ward ${missing?.ward}`);
  return { ...byComponent, intake };
}
