/** Claims and their moves in words. */
import { formatDateTime, formatTime, localDay } from "../calendar/local-time.ts";
import type { OfficerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { Claim, Claimant } from "./claim-lease.server.ts";
import type { ShownClaim, ShownMove } from "./claim-types.ts";

export const showClaim = (
  { component, holder, claimedAt, expiresAt, givenBy }: Claim,
  { id, covers = [] }: Pick<Claimant, "id" | "covers">,
  words: Pick<OfficerWords, "part">,
): ShownClaim => ({
  component,
  part: words.part(component),
  holder: holder.name,
  holderId: holder.id,
  mine: holder.id === id,
  covered: covers.some((one) => one.id === holder.id),
  since: showMoment(claimedAt),
  until: showMoment(expiresAt),
  givenBy,
});

/** Claims live by real time, and most of them by the hour: a day is said only where it is another one. */
const showMoment = (moment: Date): string =>
  localDay(moment) === localDay(new Date()) ? formatTime(moment) : formatDateTime(moment);

export type MoveRow = {
  id: string;
  component: string;
  at: Date;
  kind: string;
  by: string;
  from: string | null;
  to: string | null;
  fromId: string | null;
  reason: string | null;
};

export const showMove = (
  { id, component, at, kind, by, from, to, reason }: MoveRow,
  words: Pick<OfficerWords, "part">,
  t: Translate,
): ShownMove => ({
  id,
  when: formatDateTime(at),
  by,
  text: t(from ? `claims:move.${kind}` : "claims:move.assigned.free", {
    part: words.part(component),
    by,
    from: from ?? "",
    to: to ?? "",
  }),
  reason,
});
