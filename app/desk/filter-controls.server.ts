/** The filter form of the work list and the filters in force, in words. */

import { formatDate } from "../calendar/local-time.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { partName } from "./part-name.server.ts";
import type { WorkList } from "./work-list.server.ts";
import {
  elsewhere,
  type FilterName,
  type Filters,
  filterNames,
  filterValue,
  holders,
  listHref,
  markFilters,
  markNames,
  paramOf,
} from "./work-list-filters.ts";
import type { FilterField, Option, WorkListPage } from "./work-list-types.ts";

type Shown = { viewer: OfficerViewer; filters: Filters; found: WorkList; province: boolean };

export async function filterControls(
  services: Pick<Services, "sql">,
  { viewer, filters, found, province }: Shown,
  t: Translate,
): Promise<Pick<WorkListPage, "fields" | "chips" | "kept">> {
  const places = await placesOf(services, viewer, filters, province, t);
  const components: Option[] = found.components.map((value) => ({ value, label: partName(value, t) }));
  const options: Partial<Record<FilterName, Option[]>> = {
    component: components,
    holder: holders.map((value) => ({ value, label: t(`workList:holder.${value}`) })),
    mark: markFilters.map((mark) => ({ value: markNames[mark], label: t(`workList:mark.${mark}`) })),
    place: places,
  };
  const field = (name: FilterName): FilterField => {
    const base = {
      name: paramOf[name],
      label: t(`workList:filter.${name}`),
      value: filterValue(filters, name),
    };
    const choices = options[name];
    if (choices)
      return {
        ...base,
        kind: "choice",
        options: [{ value: "", label: t(`workList:filter.${name}.any`) }, ...choices],
      };
    return { ...base, kind: "day" };
  };
  const words = (name: FilterName, value: string) =>
    options[name]?.find((one) => one.value === value)?.label ??
    (name === "from" || name === "to" ? formatDate(value) : value);
  const list = new URLSearchParams(listHref(filters).split("?")[1]).get("nhom");
  return {
    kept: list ? [{ value: list, label: "nhom" }] : [],
    // A code is typed into the search box; the filter is for addresses that somebody was given.
    fields: filterNames
      .filter((name) => name !== "caseCode" && (filters.list !== "collect" || name !== "component"))
      .map(field),
    chips: filterNames.flatMap((name) => {
      const value = filterValue(filters, name);
      const text = t("workList:chip", { filter: t(`workList:filter.${name}`), value: words(name, value) });
      return value ? [{ text, withoutHref: listHref({ ...filters, [name]: undefined }) }] : [];
    }),
  };
}

/** Communes of the province for those who look over it; elsewhere is one choice, and a commune is chosen from its row. */
async function placesOf(
  { sql }: Pick<Services, "sql">,
  viewer: OfficerViewer,
  { place }: Filters,
  province: boolean,
  t: Translate,
): Promise<Option[]> {
  if (province)
    return sql<Option[]>`
      select code as value, name as label from places
      where parent_code = (select province_code from agencies where id = ${viewer.agencyId}) order by folded`;
  const chosen =
    place && place !== elsewhere
      ? await sql<Option[]>`select code as value, name as label from places where code = ${place}`
      : [];
  return [{ value: elsewhere, label: t("workList:place.elsewhere") }, ...chosen];
}
