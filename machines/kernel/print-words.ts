/** How values are written on papers: days, places, ethnicities (the same words on results and on printed forms). */
import { otherEthnicity } from "./ethnicities.ts";

export type Names = Readonly<Record<string, string>>;
type PlaceParts = { detail?: string | undefined; ward?: string | undefined; province?: string | undefined };

/** `2026-11-10` → `10/11/2026`; partial dates lose what was never known. */
export const day = (date: unknown): string =>
  String(date ?? "")
    .split("-")
    .reverse()
    .join("/");

export const ethnicityOf = (value: string | undefined, other?: string): string =>
  (value === otherEthnicity ? other : value) ?? "";

/** Detail and place; a hospital's address often names its commune already. */
export function places(names: Names, { detail = "", ward, province }: PlaceParts): string {
  const place = names[ward || province || ""] ?? "";
  const [commune = ""] = place.split(",");
  return commune && detail.includes(commune) ? detail : [detail, place].filter(Boolean).join(", ");
}

/** A person's sex as papers print it. */
export const sexOnPaper = (value: unknown): string =>
  value === "male" ? "Nam" : value === "female" ? "Nữ" : "";
