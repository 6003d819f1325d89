/**
 * Names without marks, for search: `Xã Ngân Sơn` → `xa ngan son`, `Đắk R'Lấp` → `dak r'lap`.
 *
 * What a person types must be folded by the same function before it meets a `folded` column.
 */

/** Lower case, no marks, đ → d, straight apostrophes, single spaces. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ")
    .trim();
}
