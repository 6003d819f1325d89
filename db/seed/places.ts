/** Provinces and communes of today (identifiers §13). Pure. */
import type { places } from "../schema/agencies.ts";
import type { AddressDatabase } from "./address-database.ts";
import { foldName } from "./fold-name.ts";

export type PlaceRow = typeof places.$inferInsert;

/** 34 provinces, then 3,321 communes: parents come first, as the foreign key needs them. */
export function buildPlaces({ provinces, wards }: AddressDatabase): PlaceRow[] {
  return [
    ...provinces.map((row): PlaceRow => {
      const name = fullProvinceName(row);
      return { code: row.province_code, level: "province", name, folded: foldName(name), parentCode: null };
    }),
    ...wards.map(
      (row): PlaceRow => ({
        code: row.ward_code,
        level: "commune",
        name: row.name,
        folded: foldName(row.name),
        parentCode: row.province_code,
      }),
    ),
  ];
}

/** The package names cities with their kind ("Thành phố Huế") and provinces without it ("Thái Nguyên"); we show the kind always. */
function fullProvinceName({ name, place_type: kind }: AddressDatabase["provinces"][number]): string {
  return kind === "Tỉnh" ? `Tỉnh ${name}` : name;
}
