/** A place in a list ordered by time and id, as it stands in an address: where the next page begins. */

export type TimeCursor = { at: Date; id: string };

export const writeCursor = ({ at, id }: TimeCursor): string => `${at.getTime()}~${id}`;

/** A cursor that somebody bent begins at the first page. */
export function readCursor(text: string | null): TimeCursor {
  const found = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  const [, at = "0", id = "00000000-0000-0000-0000-000000000000"] = found ?? [];
  return { at: new Date(Number(at)), id };
}
