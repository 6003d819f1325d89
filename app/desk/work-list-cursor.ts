/** Where a page of the work list begins: after this row. Pure. */
export type Cursor = { mine: boolean; sortKey: string; dossierId: string; component: string };

export const first: Cursor = {
  mine: true,
  sortKey: "-9223372036854775808",
  dossierId: "00000000-0000-0000-0000-000000000000",
  component: "",
};

export const writeCursor = ({ mine, sortKey, dossierId, component }: Cursor): string =>
  [mine ? "1" : "0", sortKey, dossierId, component].join("~");

/** A cursor that somebody bent begins at the first page. */
export function readCursor(text: string | undefined): Cursor {
  const found = /^([01])~(-?\d{1,18})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(\w{1,64})$/.exec(
    text ?? "",
  );
  if (!found) return first;
  const [, mine, sortKey = "", dossierId = "", component = ""] = found;
  return { mine: mine === "1", sortKey, dossierId, component };
}
