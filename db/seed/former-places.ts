/**
 * Communes before 01/07/2025 and their successors, mended as decisions 22 says. Pure.
 *
 * The package's successor codes cannot be trusted: some are unknown, some belong to a commune of another province. The successor's
 * name and province are right in every row and a name occurs once in a province, so these decide and the code is only compared.
 */
import type { formerPlaces } from "../schema/agencies.ts";
import type { AddressDatabase } from "./address-database.ts";
import { foldName } from "./fold-name.ts";
import { placeTokens } from "./place-words.ts";

export type FormerPlaceRow = typeof formerPlaces.$inferInsert;
type FormerPlace = Pick<FormerPlaceRow, "commune" | "district" | "province">;

/** First day of the communes of today. */
const changedOn = "2025-07-01";

export type MendedFormerPlaces = {
  rows: FormerPlaceRow[];
  /** Rows of the package that were mended, by what was wrong with them. */
  mended: {
    /** Code that no commune bears. */
    unknownCode: number;
    /** Code of another commune, in another province. */
    foreignCode: number;
    /** No former names: a former island district that had no communes. */
    unnamed: number;
    /** The same former commune with the same successor once more. */
    repeated: number;
    /** Communes that the package gives no predecessor. */
    withoutPredecessor: number;
    /** Former codes that belong to another commune: today it bears them and has nothing to do with the place. */
    strangeOldCode: number;
  };
};

/** Island districts without communes that became special zones: the district stands for its commune. */
const islands: Record<string, FormerPlace> = {
  "Đặc khu Bạch Long Vĩ": island("Huyện Bạch Long Vĩ", "Thành phố Hải Phòng"),
  "Đặc khu Côn Đảo": island("Huyện Côn Đảo", "Tỉnh Bà Rịa - Vũng Tàu"),
  "Đặc khu Cồn Cỏ": island("Huyện Cồn Cỏ", "Tỉnh Quảng Trị"),
  "Đặc khu Hoàng Sa": island("Huyện Hoàng Sa", "Thành phố Đà Nẵng"),
  "Đặc khu Lý Sơn": island("Huyện Lý Sơn", "Tỉnh Quảng Ngãi"),
};

/** Communes left unchanged in 2025 that the package forgot to map to themselves; from memory, unverified. */
const unchanged: { place: FormerPlace; province: string }[] = [
  {
    place: { commune: "Xã Ia Mơ", district: "Huyện Chư Prông", province: "Tỉnh Gia Lai" },
    province: "Gia Lai",
  },
];

/**
 * Every former commune with each of its successors, keyed by commune + district + province + successor.
 * @throws when a successor is in no province under that name: a new version of the package needs a look.
 */
export function buildFormerPlaces({ provinces, wards, mappings }: AddressDatabase): MendedFormerPlaces {
  const provinceNames = new Map(provinces.map((row) => [row.province_code, row.name]));
  const codes = new Map(
    wards.map((row) => [successorKey(row.name, provinceNames.get(row.province_code) ?? ""), row.ward_code]),
  );
  const known = new Set(codes.values());
  const provinceOf = new Map(wards.map((row) => [row.ward_code, provinceNames.get(row.province_code) ?? ""]));
  const rows = new Map<string, FormerPlaceRow>();
  const mended = {
    unknownCode: 0,
    foreignCode: 0,
    unnamed: 0,
    repeated: 0,
    withoutPredecessor: 0,
    strangeOldCode: 0,
  };

  const add = (place: FormerPlace, successorCode: string, code?: string | null) => {
    const { commune, district, province } = place;
    const key = [commune, district, province, successorCode].join("|");
    if (rows.has(key)) mended.repeated++;
    rows.set(key, {
      commune,
      district,
      province,
      folded: foldName([commune, district, province].join(", ")),
      successorCode,
      code: code || null,
      changedOn,
      // The province of today is said beside the commune of then as often as the right one.
      tokens: placeTokens(commune, [district, province, provinceOf.get(successorCode) ?? ""]),
    });
  };
  const codeOf = (name: string, province: string) => {
    const code = codes.get(successorKey(name, province));
    if (!code) throw new Error(`No commune ${name} in ${province}`);
    return code;
  };

  for (const row of mappings) {
    const successorCode = codeOf(row.new_ward_name, row.new_province_name);
    if (!known.has(row.new_ward_code)) mended.unknownCode++;
    else if (row.new_ward_code !== successorCode) mended.foreignCode++;
    const { old_ward_name: commune, old_district_name: district, old_province_name: province } = row;
    if (commune && district && province) {
      add({ commune, district, province }, successorCode, row.old_ward_code);
      continue;
    }
    const place = islands[row.new_ward_name];
    if (!place) throw new Error(`No former place of ${row.new_ward_name}`);
    mended.unnamed++;
    add(place, successorCode);
  }
  for (const { place, province } of unchanged) {
    mended.withoutPredecessor++;
    add(place, codeOf(place.commune, province));
  }
  const all = [...rows.values()];
  const taken = new Set(all.flatMap(({ code, successorCode }) => (code === successorCode ? [code] : [])));
  for (const row of all) {
    if (!row.code || !known.has(row.code) || taken.has(row.code)) continue;
    mended.strangeOldCode++;
    row.code = null;
  }
  return { rows: all, mended };
}

/** Not folded: a province may hold names that differ in their marks alone (Xã Văn Lang, Xã Văn Lăng). */
const successorKey = (name: string, province: string) => `${name}|${province}`;

function island(district: string, province: string): FormerPlace {
  return { commune: district, district, province };
}
