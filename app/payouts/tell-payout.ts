/** A payout's history in sentences of the dossier's timeline. Pure. */
import type { PayoutWay } from "#machines/payout/events.ts";
import { partName } from "../ui/procedure-words.ts";
import { type Words, words } from "../ui/words.ts";

type PayoutEvent = { type: string; [key: string]: unknown };
/** `way` of the order that ran when it happened. */
export type PayoutStory = { component: string; way: PayoutWay | null };

const reports = new Set(["sent", "paid", "returned"]);
const named = new Set(["payout.open", "payout.payCash", "payout.stop"]);

/** What happened, as one of the sentences; undefined for steps between us and the payer that change nothing for anybody. */
function sentenceOf(event: PayoutEvent, { way }: PayoutStory): string | undefined {
  const { type, component, state, timer } = event;
  if (named.has(type) || type === "payout.chooseWay") return type;
  if (type === "payout.report")
    return reports.has(String(state)) ? `payout.${String(state)}` : "payout.other";
  if (type === "request.accepted" && String(component).startsWith("cancel")) return "payout.cancelled";
  if (type === "request.accepted") return way === "cash" ? "payout.atCounter" : undefined;
  if (type === "timer.due") return timer === "payerSilent" ? "payout.late" : "payout.reminded";
  return undefined;
}

/** The family is not told that its own office waits, nor that it was reminded. */
const insideOnly = new Set(["payout.late", "payout.reminded"]);

export function isPayoutTold(
  event: PayoutEvent,
  story: PayoutStory,
  audience: "family" | "officer",
): boolean {
  const sentence = sentenceOf(event, story);
  return sentence !== undefined && (audience === "officer" || !insideOnly.has(sentence));
}

export const tellPayout = (procedure: string, event: PayoutEvent, story: PayoutStory): Words =>
  words(`payouts:timeline.${sentenceOf(event, story) ?? "payout.other"}`, {
    part: partName(procedure, story.component),
    ...(typeof event.way === "string" ? { way: words(`payouts:way.${event.way}`) } : {}),
    ...(event.state === "returned"
      ? { reason: words(`payouts:reason.${String(event.reason ?? "other")}`) }
      : {}),
  });
