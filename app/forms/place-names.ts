/** Names by which a search for a place travels in a form's post; both sides of the wire use them. */

/** Control beside a ward field in which a place is typed. */
export const findName = (ward: string): string => `find.${ward}`;
/** Button that shows what was found. */
export const findIntent = (ward: string): string => `find-place:${ward}`;
/** Button that fills in a place that was found. */
export const pickIntent = (ward: string, code: string): string => `use-place:${ward}:${code}`;

export type PlaceIntent = { ward: string; code?: string };

export function readPlaceIntent(intent = ""): PlaceIntent | undefined {
  const [kind, ward, code] = intent.split(":");
  if (!ward) return undefined;
  if (kind === "find-place") return { ward };
  return kind === "use-place" && code && /^\d{5}$/.test(code) ? { ward, code } : undefined;
}
