/**
 * What differs between our book of partner requests and a partner's list of a day. Pure.
 *
 * Only the idempotency key ties the two together: it is the id of our request.
 */

export type PartnerLine = { operation: string; caseCode: string | null; idempotencyKey: string };
/** A request of ours: `onDay` = its answer came on the day compared. */
export type OwnRequest = {
  id: string;
  operation: string;
  status: "asked" | "accepted" | "refused" | "failed";
  caseCode: string | null;
  dossierId: string | null;
  onDay: boolean;
};

/** `differentState`: the partner did it, our book says that it did not (yet). `differentAmount`: both know of money, but not of the same. */
export type DifferenceKind = "missingThere" | "missingHere" | "differentState" | "differentAmount";
export type Difference = {
  kind: DifferenceKind;
  idempotencyKey: string;
  operation: string;
  caseCode: string | null;
  dossierId: string | null;
};

/**
 * `theirs` are the lines of the day, `nearby` also those of the day before: a request asked at midnight is booked there under the
 * earlier day and answered here on the later one. `ours` holds every request of ours that the lines name, and those of the day.
 */
export function compareBooks(
  ours: readonly OwnRequest[],
  theirs: readonly PartnerLine[],
  nearby: readonly PartnerLine[],
): Difference[] {
  const own = new Map(ours.map((request) => [request.id, request]));
  const known = new Set([...theirs, ...nearby].map(({ idempotencyKey }) => idempotencyKey));
  const there = ours
    .filter(({ status, onDay, id }) => status === "accepted" && onDay && !known.has(id))
    .map((request) => ({ kind: "missingThere" as const, ...named(request) }));
  const here = [...new Map(theirs.map((line) => [line.idempotencyKey, line])).values()].flatMap(
    (line): Difference[] => {
      const request = own.get(line.idempotencyKey);
      if (!request) return [{ kind: "missingHere", ...line, dossierId: null }];
      return request.status === "accepted" ? [] : [{ kind: "differentState", ...named(request) }];
    },
  );
  return [...there, ...here];
}

const named = ({ id, operation, caseCode, dossierId }: OwnRequest) => ({
  idempotencyKey: id,
  operation,
  caseCode,
  dossierId,
});
