/**
 * Agencies of every commune and province. Pure.
 *
 * Identification codes follow identifiers §5: `<province>.<first two digits of the ward code>.<last three>` is the People's
 * Committee of a commune, with `.1` its police and with `.2` the social-insurance office. Real codes are not known to us.
 */
import type { agencies } from "../schema/agencies.ts";
import { demoCommunes } from "./demo-communes.ts";
import type { PlaceRow } from "./places.ts";
import { provinceIdentifiers } from "./province-identifiers.ts";

export type AgencyRow = typeof agencies.$inferInsert;

/** Invented help line, shown for every agency until its real number is entered. */
const phone = "1900 0000";
const openingHours = "Thứ Hai – Thứ Sáu: 07:30–11:30, 13:00–17:00";

const offices = [
  { kind: "communePeoplesCommittee", suffix: "", title: "UBND" },
  { kind: "communePolice", suffix: ".1", title: "Công an" },
  { kind: "localSocialInsurance", suffix: ".2", title: "BHXH cơ sở" },
] as const;

/** One agency a province, three a commune. */
export function buildAgencies(places: readonly PlaceRow[]): AgencyRow[] {
  const provinces = new Map(
    places.filter((place) => place.level === "province").map((row) => [row.code, row]),
  );
  const communes = places.filter((place) => place.level === "commune");
  return [
    ...[...provinces.values()].map(ofProvince),
    ...communes.flatMap((commune) => {
      const province = provinces.get(commune.parentCode ?? "");
      if (!province) throw new Error(`Commune ${commune.code} lies in no province`);
      return ofCommune(commune, province);
    }),
  ];
}

/** Code of the agency that stands for a province, e.g. `H55`. */
export const provinceAgencyId = (provinceCode: string) =>
  provinceIdentifiers[provinceCode] ?? `H${provinceCode}`;

/** Code of a commune's People's Committee, e.g. `H55.01.954`. */
export const committeeId = (wardCode: string, provinceCode: string) =>
  `${provinceAgencyId(provinceCode)}.${wardCode.slice(0, 2)}.${wardCode.slice(2)}`;

function ofProvince({ code, name }: PlaceRow): AgencyRow {
  return {
    id: provinceAgencyId(code),
    kind: "provinceAdministration",
    name: `UBND ${name}`,
    wardCode: null,
    provinceCode: code,
    address: `Trụ sở UBND, ${name}`,
    phone,
    openingHours,
    active: true,
  };
}

function ofCommune({ code, name }: PlaceRow, province: PlaceRow): AgencyRow[] {
  const demo = demoCommunes.find((commune) => commune.wardCode === code);
  const mark = demo ? ` (Demo ${demo.letter})` : "";
  return offices.map(({ kind, suffix, title }) => ({
    id: `${committeeId(code, province.code)}${suffix}`,
    kind,
    name: `${title} ${name}${mark}`,
    wardCode: code,
    provinceCode: province.code,
    address: `Trụ sở ${title}, ${name}, ${province.name}`,
    phone,
    openingHours,
    active: true,
  }));
}
