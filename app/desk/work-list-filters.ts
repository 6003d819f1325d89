/** What a list of the desk is narrowed to, as its address says it. Pure: anything else in an address is left out. */
import type { List } from "./work-list-types.ts";

export const lists = ["act", "wait", "collect"] as const satisfies readonly List[];
/** `?nhom=` values by list, so that an address can be read aloud. */
const listNames: Record<List, string> = { act: "xu-ly", wait: "cho", collect: "trao" };

export const holders = ["toi", "trong", "nguoi-khac"] as const;
/** Held by the officer, by nobody, by a colleague. */
export type Holder = (typeof holders)[number];

export const markNames = {
  late: "qua-han",
  today: "hom-nay",
  sensitive: "hai-nguoi",
  duplicate: "trung",
  askedAgain: "bo-sung-lan-2",
  withdrawal: "cho-rut",
  apologyDrafted: "xin-loi",
  secondLook: "xac-minh",
  assisted: "nop-ho",
} as const;
export type MarkFilter = keyof typeof markNames;
export const markFilters = Object.keys(markNames) as MarkFilter[];

/** Received by any other commune than the officer's. */
export const elsewhere = "noi-khac";

export type Filters = {
  list: List;
  component: string | undefined;
  holder: Holder | undefined;
  mark: MarkFilter | undefined;
  /** Ward code, or `elsewhere`. */
  place: string | undefined;
  /** Local days `YYYY-MM-DD`, both included. */
  from: string | undefined;
  to: string | undefined;
  /** A whole case code: that dossier's rows of this list. */
  caseCode: string | undefined;
};
export type FilterName = Exclude<keyof Filters, "list">;

/** The address's name of each filter. */
export const paramOf: Record<FilterName, string> = {
  component: "phan",
  holder: "nguoi",
  mark: "dau",
  place: "noi",
  from: "tu",
  to: "den",
  caseCode: "ma",
};
export const filterNames = Object.keys(paramOf) as FilterName[];

export function readFilters(search: URLSearchParams): Filters {
  const text = (name: FilterName) => (search.get(paramOf[name]) ?? "").trim();
  const one = <T extends string>(known: readonly T[], typed: string | null) =>
    known.find((value) => value === typed);
  return {
    list: lists.find((list) => listNames[list] === search.get("nhom")) ?? "act",
    component: /^\w{1,64}$/.exec(text("component"))?.[0],
    holder: one(holders, text("holder")),
    mark: markFilters.find((mark) => markNames[mark] === text("mark")),
    place: /^(\d{5}|noi-khac)$/.exec(text("place"))?.[0],
    from: readDay(text("from")),
    to: readDay(text("to")),
    caseCode: text("caseCode").slice(0, 40) || undefined,
  };
}

/** `YYYY-MM-DD` as a browser's date field sends it, or `dd/mm/yyyy` as a person types it. */
function readDay(typed: string): string | undefined {
  const day = typed.replace(
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
    (_all, d: string, m: string, y: string) => [y, m.padStart(2, "0"), d.padStart(2, "0")].join("-"),
  );
  const known = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  return known && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : undefined;
}

/** Value of a filter in the address. */
export const filterValue = (filters: Filters, name: FilterName): string =>
  name === "mark" ? (filters.mark ? markNames[filters.mark] : "") : (filters[name] ?? "");

/** Address of the list with these filters, from this row on. */
export function listHref(filters: Filters, after?: string): string {
  const search = new URLSearchParams();
  if (filters.list !== "act") search.set("nhom", listNames[filters.list]);
  for (const name of filterNames) {
    const value = filterValue(filters, name);
    if (value) search.set(paramOf[name], value);
  }
  if (after) search.set("sau", after);
  return search.size > 0 ? `/can-bo?${search}` : "/can-bo";
}

export const noFilters = (list: List): Filters => ({
  list,
  ...{ component: undefined, holder: undefined, mark: undefined, place: undefined },
  ...{ from: undefined, to: undefined, caseCode: undefined },
});
