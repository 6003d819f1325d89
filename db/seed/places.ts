/** Provinces and communes of today (identifiers §13). Pure. */
import type { places } from "../schema/agencies.ts";
import type { AddressDatabase } from "./address-database.ts";
import { foldName } from "./fold-name.ts";
import type { FormerPlaceRow } from "./former-places.ts";
import { placeTokens } from "./place-words.ts";

export type PlaceRow = typeof places.$inferInsert;

/**
 * 34 provinces, then 3,321 communes: parents come first, as the foreign key needs them.
 * `former` gives the districts and provinces that a commune lay in, for whoever still names them.
 */
export function buildPlaces(
  { provinces, wards }: AddressDatabase,
  former: readonly FormerPlaceRow[] = [],
): PlaceRow[] {
  const before = new Map<string, Set<string>>();
  for (const { successorCode, district, province } of former)
    before.set(successorCode, (before.get(successorCode) ?? new Set()).add(district).add(province));
  const provinceNames = new Map(provinces.map((row) => [row.province_code, row.name]));
  return [
    ...provinces.map((row): PlaceRow => {
      const name = fullProvinceName(row);
      const code = row.province_code;
      return { code, level: "province", name, folded: foldName(name), parentCode: null, tokens: [] };
    }),
    ...wards.map(
      (row): PlaceRow => ({
        code: row.ward_code,
        level: "commune",
        name: row.name,
        folded: foldName(row.name),
        parentCode: row.province_code,
        tokens: placeTokens(row.name, [
          provinceNames.get(row.province_code) ?? "",
          ...(before.get(row.ward_code) ?? []),
        ]),
      }),
    ),
  ];
}

/** The package names cities with their kind ("Thành phố Huế") and provinces without it ("Thái Nguyên"); we show the kind always. */
function fullProvinceName({ name, place_type: kind }: AddressDatabase["provinces"][number]): string {
  return kind === "Tỉnh" ? `Tỉnh ${name}` : name;
}
