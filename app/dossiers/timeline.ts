/**
 * A dossier's history in plain sentences. Pure: what happened is read by `timeline.server.ts`.
 *
 * The family is not told of our own retries, nor of what officers send back to each other.
 */
import type { Actor } from "#machines/kernel/actors.ts";
import { SensitiveReason } from "#machines/kernel/sensitive.ts";
import { type CorrectionStory, isInside, tellCorrection } from "../corrections/tell-correction.ts";
import { isForOfficersOnly } from "../papers/audience.ts";
import { isPayoutTold, type PayoutStory, tellPayout } from "../payouts/tell-payout.ts";
import { groundName, ownText, partName, reasonName, resultName } from "../ui/procedure-words.ts";
import { type Words, words } from "../ui/words.ts";

/** One event of the dossier or of a parcel of it, with what belongs to it. */
export type Happening = {
  /** Unique and stable: `<workflow id>:<seq>`. */
  id: string;
  at: Date;
  event: { type: string; [key: string]: unknown };
  actor: Actor;
  /** Agency of the officer who acted. */
  agencyName: string | null;
  /** Officer who typed it in at the desk; the person stood there and is told the name too. */
  assistant?: { officer: string; agency: string } | undefined;
  /** The officer's own name: told to colleagues only. */
  actorName?: string | null;
  /** Person asked for consent, for their answers. */
  confirmerName: string | null;
  /** Item number of the parcel, for scans. */
  itemNumber: string | null;
  /** Commune's committee that a dossier was passed on to. */
  forwardedTo: string | null;
  notes: { key: string; body: string }[];
  papers: { paper: string; serial: string }[];
  /** Set when it happened to a report on a finished paper. */
  correction?: CorrectionStory | undefined;
  /** Set when it happened to money that a part granted. */
  payout?: PayoutStory | undefined;
  items: { target: string; reason: string; guidance: string; label: string | null }[];
};

export type TimelineEntry = {
  id: string;
  at: Date;
  what: Words;
  who: Words;
  /** What the officer wrote. */
  note: string | null;
  /** Of a refusal: what would make it pass. */
  way?: string;
  /** In spite of what it was decided, and by whom that was confirmed; officers only. */
  confirmed?: { name: string; reasons: Words[] };
  papers: string[];
  items: { label: Words; reason: Words; guidance: string }[];
};

export type TimelineAudience = "family" | "officer";

const insideOnly = new Set([
  "request.failed",
  "request.redrive",
  "part.sendBack",
  "part.corroborate",
  "timer.due:intakeReminder",
  "timer.due:agencyReminder",
  "timer.due:supervisorReminder",
  "timer.due:apologyDraft",
]);
function isForFamily(soloParts: readonly string[], { event, correction }: Happening): boolean {
  if (correction) return !isInside(event.type, soloParts.includes(String(event.component)));
  return !insideOnly.has(kindOf(event));
}
const kindOf = ({ type, timer }: Happening["event"]) =>
  type === "timer.due" ? `${type}:${String(timer)}` : type;

/** Sentences, newest first. `soloParts` are components decided without a signer. */
export function tellTimeline(
  procedure: string,
  soloParts: readonly string[],
  happenings: readonly Happening[],
  audience: TimelineAudience,
): TimelineEntry[] {
  return happenings
    .filter((one) => !one.payout || isPayoutTold(one.event, one.payout, audience))
    .filter((one) => audience === "officer" || one.payout || isForFamily(soloParts, one))
    .map((one) => ({
      id: one.id,
      at: one.at,
      what: sentenceOf(procedure, soloParts, one),
      who: personOf(one, audience),
      note: one.notes.find(({ key }) => key === "reason")?.body ?? null,
      ...wayOf(one),
      ...(audience === "officer" && confirmedIn(one)),
      papers: one.papers
        .map(({ paper }) => paper)
        .filter((paper) => audience === "officer" || !isForOfficersOnly(paper)),
      items: one.items.map(({ label, target, reason, guidance }) => ({
        label: ownText(procedure, label ?? target),
        reason: reasonName(procedure, reason),
        guidance,
      })),
    }))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || compareIds(b.id, a.id));
}

const wayOf = ({ notes }: Happening): Pick<TimelineEntry, "way"> => {
  const way = notes.find(({ key }) => key === "way")?.body;
  return way ? { way } : {};
};

/** Two persons name what they decide in spite of: who did, and what. */
function confirmedIn({ event: { overrides }, actorName }: Happening): Pick<TimelineEntry, "confirmed"> {
  const reasons = SensitiveReason.array().safeParse(overrides).data ?? [];
  if (reasons.length === 0) return {};
  const told = reasons.map((reason) => words(`decisions:timeline.${reason}`));
  return { confirmed: { name: actorName ?? "", reasons: told } };
}

/** Later events of the same moment have the higher seq. */
const compareIds = (a: string, b: string) =>
  Number(a.split(":")[1]) - Number(b.split(":")[1]) || a.localeCompare(b);

const plain = new Set([
  "dossier.submit",
  "dossier.receive",
  "supplement.request",
  "supplement.answer",
  "supplement.requestAgain",
  "dossier.forward",
  "dossier.withdraw",
  "part.withdraw",
  "verification.mark",
  "apology.sign",
  "consent.onPaper",
  "consent.askAnother",
  "part.sign",
  "part.sendBack",
  "part.drop",
  "request.accepted",
  "request.refused",
  "request.failed",
  "request.redrive",
  "confirmation.agree",
  "confirmation.refuse",
  "contact.change",
  "result.open",
  "result.handOver",
  "result.delivered",
  "result.returned",
  "result.sent",
  "result.changeChannel",
  "original.take",
  "original.return",
  "result.lost",
  "part.corroborate",
  "part.notApplicable",
  "subject.object",
  "objection.uphold",
  "objection.dismiss",
]);
const timers = new Set([
  "intakeReminder",
  "supplement",
  "confirmation",
  "confirmationAgain",
  "choice",
  "unclaimedFirst",
  "unclaimedSecond",
  "agencyReminder",
  "supervisorReminder",
  "apologyDraft",
  "lateMark",
  "objection",
]);
const scans = new Set(["pickedUp", "onTheWay", "failed"]);

function sentenceOf(
  procedure: string,
  soloParts: readonly string[],
  { event, correction, payout, assistant, confirmerName, itemNumber, forwardedTo }: Happening,
): Words {
  if (assistant) return words("assisted:timeline", assistant);
  if (payout) return tellPayout(procedure, event, payout);
  if (correction)
    return tellCorrection(procedure, soloParts.includes(String(event.component)), event, correction);
  const component =
    typeof event.component === "string"
      ? event.component
      : typeof event.region === "string"
        ? event.region
        : "intake";
  const params = {
    part: partName(procedure, component),
    ...(typeof event.resultId === "string" ? { result: resultName(procedure, event.resultId) } : {}),
    ...(typeof event.channel === "string" ? { channel: words(`common:channel.${event.channel}`) } : {}),
    ...(typeof event.ground === "string" ? { ground: groundName(procedure, event.ground) } : {}),
    ...(confirmerName ? { name: confirmerName } : {}),
    ...(itemNumber ? { item: itemNumber } : {}),
    ...(forwardedTo ? { agency: forwardedTo } : {}),
    ...(typeof event.workingDays === "number" ? { days: event.workingDays } : {}),
  };
  const tell = (key: string) => words(`dossier:timeline.${key}`, params);
  if (plain.has(event.type)) return tell(event.type);
  switch (event.type) {
    case "part.propose":
      return tell(soloParts.includes(component) ? "part.decide" : "part.propose");
    case "part.refuse":
    case "dossier.refuse":
      return tell(event.type);
    case "withdrawal.grant":
    case "withdrawal.decline":
      return tell(component === "intake" ? event.type : `${event.type}.part`);
    case "timer.due":
      if (event.timer === "withdrawal")
        return tell(component === "withdrawal" ? "timer.withdrawal" : "timer.withdrawal.part");
      return tell(timers.has(String(event.timer)) ? `timer.${String(event.timer)}` : "timer.other");
    case "parcel.ordered":
    case "parcel.cancelled":
      return tell(event.type);
    case "parcel.scan":
      return tell(scans.has(String(event.state)) ? `parcel.${String(event.state)}` : "other");
    default:
      return tell("other");
  }
}

const partners = new Set([
  ...["civilStatus", "residence", "socialInsurance", "population", "carrier", "treasury"],
]);

function personOf({ actor, agencyName, event }: Happening, audience: TimelineAudience): Words {
  switch (actor.kind) {
    case "citizen":
      if (event.type.startsWith("confirmation.")) return words("common:role.confirmer");
      if (event.type.startsWith("subject.")) return words("common:role.subject");
      return words(audience === "family" ? "dossier:timeline.you" : "common:role.applicant");
    case "officer": {
      const who = words(`common:role.${actor.roles[0] ?? "officer"}`);
      return agencyName ? words("dossier:timeline.by", { who, agency: agencyName }) : who;
    }
    case "partner":
      return words(`common:role.partner.${partners.has(actor.id) ? actor.id : "other"}`);
    case "system":
      return words("common:role.system");
  }
}
