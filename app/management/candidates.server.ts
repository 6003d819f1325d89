/** Who may be given parts of one kind, with what each holds now: those with the least first, those who are away last. */
import { colleaguesFor } from "../desk/claims.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { procedureWith } from "./part-procedures.ts";
import { readUnitOfficers } from "./unit-officers.server.ts";

export type Candidate = {
  id: string;
  name: string;
  roles: string[];
  held: number;
  late: number;
  awayUntil: string | null;
  /** Has the least on the desk of those who are there. */
  suggested: boolean;
};

/** `turn`: whom the parts wait for, when it is the same for all. */
export async function readCandidates(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  { unitId, component, turn }: { unitId: string; component: string; turn: string | null },
): Promise<Candidate[]> {
  const now = await services.clock.now();
  const [colleagues, officers] = await Promise.all([
    colleaguesFor(services, unitId, component, procedureWith(component), turn),
    asOfficer(services, viewer, (sql) => readUnitOfficers(sql, unitId, now)),
  ]);
  const candidates = colleagues
    .map(({ id, name, roles, awayUntil }) => {
      const found = officers.find((officer) => officer.id === id);
      return { id, name, roles, awayUntil, held: found?.held ?? 0, late: found?.late ?? 0 };
    })
    .sort(
      (a, b) =>
        Number(a.awayUntil !== null) - Number(b.awayUntil !== null) ||
        a.held - b.held ||
        a.late - b.late ||
        a.name.localeCompare(b.name, "vi"),
    );
  return candidates.map((one, at) => ({ ...one, suggested: at === 0 && one.awayUntil === null }));
}
