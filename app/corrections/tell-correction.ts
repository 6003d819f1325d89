/**
 * The history of a report in plain sentences, for the dossier's timeline. Pure.
 *
 * The family hears of the answer: what officers propose to each other on the way is theirs.
 */
import type { Words } from "#app/ui/words.ts";
import { words } from "#app/ui/words.ts";
import { ownText, resultName } from "../ui/procedure-words.ts";
import { elsewhere } from "./paper-lines.ts";

/** The report that an event belongs to. */
export type CorrectionStory = { paper: string; state: string };

type Told = { type: string; [key: string]: unknown };

/** A line of a paper by its text key, or the place that is on no line. */
export const lineName = (procedure: string, line: string): Words =>
  line === elsewhere ? words("corrections:line.other") : ownText(procedure, line);

/** `solo`: the part has no signer, so what its officer proposes is done. */
export function tellCorrection(
  procedure: string,
  solo: boolean,
  event: Told,
  { paper, state }: CorrectionStory,
): Words {
  const params = {
    paper: resultName(procedure, paper),
    ...(typeof event.line === "string" ? { line: lineName(procedure, event.line) } : {}),
    ...(typeof event.ground === "string" ? { ground: words(`corrections:ground.${event.ground}`) } : {}),
    ...(typeof event.cause === "string" ? { cause: words(`corrections:cause.${event.cause}`) } : {}),
  };
  const tell = (key: string) => words(`corrections:timeline.${key}`, params);
  switch (event.type) {
    case "correction.open":
      return tell("open");
    case "correction.decline":
      return tell("decline");
    case "correction.proposeReissue":
      return tell(solo ? "reissued" : "proposeReissue");
    case "correction.proposeRevoke":
      return tell(solo ? "revoked.because" : "proposeRevoke");
    case "correction.sign":
      return tell(state === "revoked" ? "revoked" : "reissued");
    case "correction.sendBack":
      return tell("sendBack");
    default:
      return tell("reminder");
  }
}

/** Between officers only. */
export const isInside = (type: string, solo: boolean): boolean =>
  type === "timer.due" ||
  type === "correction.sendBack" ||
  (!solo && (type === "correction.proposeReissue" || type === "correction.proposeRevoke"));
