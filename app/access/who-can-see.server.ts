/** "Who can see this dossier and why": the very rule that lets officers in, asked about everybody, with the people and the record beside it. */
import { getProcedure } from "#app/dossiers/dossier-head.server.ts";
import { agenciesIn } from "#app/identity/officer-access.ts";
import type { DossierRef } from "#app/identity/permissions.ts";
import { type DossierAccess, readDossierAccess } from "#app/identity/read-dossier.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { readAccessRecord } from "./access-record.server.ts";
import { basisWords } from "./access-words.ts";
import { peopleLines } from "./people-lines.server.ts";
import { type OnRoster, readRoster, rosterAtMost } from "./roster.server.ts";
import type { AgencyLines, OfficerLine, WhoCanSeePage } from "./who-can-see.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds">;

/** `after`: where the record goes on. */
export async function getWhoCanSee(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierRef,
  after: string | null,
  t: Translate,
): Promise<WhoCanSeePage> {
  const access = await readDossierAccess(services, viewer.id, { id: dossier.id });
  if (!access) throw new Error(`No dossier ${dossier.id}`);
  const now = await services.clock.now();
  const [roster, people, record] = await Promise.all([
    readRoster(services, agenciesIn(access.facts), now),
    peopleLines(services, dossier, getProcedure(services, dossier.procedure), t),
    readAccessRecord(services, dossier, after, t),
  ]);
  return {
    caseCode: dossier.caseCode,
    agencies: byAgency(roster.slice(0, rosterAtMost), access, t),
    more: roster.length > rosterAtMost,
    people,
    record,
  };
}

function byAgency(roster: readonly OnRoster[], { accessOf }: DossierAccess, t: Translate): AgencyLines[] {
  const agencies = new Map<string, AgencyLines>();
  for (const one of roster) {
    const { agencyId: id } = one.officer;
    const lines = agencies.get(id) ?? { id, name: one.agencyName, officers: [] };
    lines.officers.push(showOfficer(one, accessOf(one.officer), t));
    agencies.set(id, lines);
  }
  return [...agencies.values()];
}

const showOfficer = (
  { ownRoles, officer: { id, name, covers = [] } }: OnRoster,
  { level, rule }: ReturnType<DossierAccess["accessOf"]>,
  t: Translate,
): OfficerLine => ({
  ...{ id, name, level },
  roles: ownRoles.map((role) => t(`common:role.${role}`)).join(", "),
  standsIn: covers.map((one) => one.name).join(", "),
  because: basisWords(rule, t),
});
