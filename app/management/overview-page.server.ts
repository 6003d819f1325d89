/** The overview in words and pages: units in pages of their own, everything of one unit at once. */

import { formatDate } from "../calendar/local-time.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { assignAddress, overdueAddress, overviewAddress } from "./addresses.ts";
import type { Load, PartLoad } from "./load.server.ts";
import { type Overview, readOverview, type UnitRow } from "./overview.server.ts";
import { procedureWith } from "./part-procedures.ts";
import type { UnitOfficer } from "./unit-officers.server.ts";
import { type Unit, unitsNamed } from "./units.server.ts";

const unitsAPage = 25;
const barsShown = 10;

export type OverviewPage = {
  now: Date;
  unit: Unit | undefined;
  many: boolean;
  total: Load;
  rate: number | null;
  since: string;
  weeks: Overview["ended"]["weeks"];
  stuck: Overview["stuck"];
  overdueHref: string;
  /** Units with most open parts. */
  bars: UnitRow[];
  rows: (UnitRow & { href: string })[];
  named: string;
  previousHref: string | undefined;
  nextHref: string | undefined;
  parts: (PartLoad & { part: string; assignHref: string })[];
  officers: (Pick<UnitOfficer, "id" | "name" | "held" | "late"> & {
    roles: string;
    acts: string[];
    away: string | undefined;
  })[];
};

export async function getOverviewPage(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  t: Translate,
): Promise<OverviewPage> {
  const read = await readOverview(services, viewer, search.get("don-vi"));
  const { unit, many } = read.scope;
  const named = (search.get("tim") ?? "").trim().slice(0, 60);
  const found = named ? unitsNamed(read.rows, named) : read.rows;
  const pages = Math.max(1, Math.ceil(found.length / unitsAPage));
  const page = Math.min(pages, Math.max(1, Number(/^\d{1,3}$/.exec(search.get("trang") ?? "")?.[0] ?? 1)));
  const at = (number: number) =>
    overviewAddress({ ...(named && { named }), ...(number > 1 && { page: number }) });
  return {
    ...{ now: read.now, unit, many, total: read.total, rate: read.rate, stuck: read.stuck, named },
    ...{ since: read.ended.since, weeks: read.ended.weeks },
    overdueHref: overdueAddress(unit && many ? { unit: unit.id } : {}),
    bars: [...read.rows]
      .filter(({ act, wait }) => act + wait > 0)
      .sort((a, b) => b.act + b.wait - (a.act + a.wait))
      .slice(0, barsShown),
    rows: found
      .slice((page - 1) * unitsAPage, page * unitsAPage)
      .map((row) => ({ ...row, href: overviewAddress({ unit: row.id }) })),
    previousHref: page > 1 ? at(page - 1) : undefined,
    nextHref: page < pages ? at(page + 1) : undefined,
    parts: read.parts.flatMap((load) =>
      load.component === "results"
        ? []
        : [
            {
              ...load,
              part: partName(load.component, t),
              assignHref: assignAddress({ unit: load.agencyId, part: load.component }),
            },
          ],
    ),
    officers: read.officers.map((officer) => showOfficer(officer, t)),
  };
}

/** A decision is called by the general name of its kind: the officers' table sums over parts. */
function showOfficer({ roles, acts, away, ...officer }: UnitOfficer, t: Translate) {
  return {
    ...officer,
    roles: roles.map((role) => t(`common:role.${role}`)).join(", "),
    acts: Object.entries(acts).map(([type, count]) =>
      t("management:officers.act", { act: t(`officer:event.${type}`), count }),
    ),
    away: away
      ? t("management:officers.away", { until: formatDate(away.until), cover: away.cover })
      : undefined,
  };
}

const partName = (component: string, t: Translate): string =>
  officerWords(procedureWith(component), t).part(component);
