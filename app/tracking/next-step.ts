/**
 * The one sentence on top of a dossier: what now, whose turn, by when (capability E3). Pure.
 *
 * What waits for the family comes first, then the office whose day ends soonest, then people who were asked. The map below tells the rest.
 */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { DossierView, PartView, ResultView } from "../dossiers/dossier-view.ts";
import type { PayoutLine } from "../payouts/payout-lines.ts";
import { lastDay } from "../ui/last-day.ts";
import { type Audience, officeWords, type Tone } from "../ui/part-words.ts";
import { partName } from "../ui/procedure-words.ts";
import { type Words, words } from "../ui/words.ts";

export type NextPart = Pick<
  PartView,
  "component" | "agencyName" | "agencyKind" | "state" | "turn" | "dueAt" | "closedAt" | "paused" | "usual"
>;
type Waiting = { component: string; dueAt: Date | null };
export type NextFacts = Pick<
  DossierView,
  "procedure" | "closedAt" | "outcome" | "consentsDueAt" | "choices"
> & {
  intake: NextPart;
  parts: readonly NextPart[];
  supplements: readonly Waiting[];
  withdrawals: readonly (Waiting & { state: string })[];
  results: readonly Pick<ResultView, "channel" | "ready" | "fulfilled" | "held" | "dropped" | "sent">[];
  moneyDue?: boolean;
  /** How granted money stands; only the family is told. */
  payouts?: readonly Pick<PayoutLine, "state" | "stopping">[];
};
export type NextStep = {
  tone: Tone;
  /** Whole sentences, to be said one after the other. */
  say: Words[];
};

type Asked = { facts: NextFacts; audience: Audience; now: Date };
const key = (name: string, params?: Words["params"]) => words(`tracking:next.${name}`, params);
/** Only the family is addressed; everybody else reads about "người nộp hồ sơ". */
const who = (audience: Audience) => (audience === "family" ? "you" : "them");

export function nextStep(facts: NextFacts, audience: Audience, now: Date): NextStep {
  const asked = { facts, audience, now };
  if (facts.closedAt) return afterwards(asked);
  const withdrawal = facts.withdrawals.find(
    ({ component, state }) => component === "intake" && state === "asked",
  );
  if (withdrawal) return { tone: "wait", say: [answerTo(asked, withdrawal, facts.intake)] };
  return forFamily(asked) ?? forOffice(asked) ?? forOthers(asked);
}

/** A supplement or a choice that only the family can make; the one that ends first. */
function forFamily({ facts, audience }: Asked): NextStep | undefined {
  const [first] = [
    ...facts.supplements.map((one) => ({ ...one, what: "supplement" })),
    ...facts.choices.map((one) => ({ ...one, what: "choice" })),
  ].sort((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity));
  if (!first) return undefined;
  const name = `${first.what}.${who(audience)}`;
  const part = partName(facts.procedure, first.component);
  const sentence = first.dueAt
    ? key(`${name}.by`, { part, date: lastDay(first.dueAt) })
    : key(name, { part });
  return { tone: "wait", say: [sentence, key(first.component === "intake" ? "paused" : "paused.part")] };
}

/** The office that has to act, and by when: reception first, then the part that is due first. */
function forOffice(asked: Asked): NextStep | undefined {
  const { facts, audience } = asked;
  const { intake, procedure } = facts;
  const office = officeWords(intake, audience);
  if (intake.closedAt === null && intake.turn === "receptionOfficer")
    return {
      tone: "info",
      say: [...due(asked, firstDue(facts.parts), "intake", { office }), ...meanwhile(asked)],
    };
  const [part] = facts.parts
    .filter(({ closedAt, turn }) => closedAt === null && turn !== null && offices.has(turn))
    .sort((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity));
  if (!part) return undefined;
  const withdrawal = facts.withdrawals.find(
    ({ component, state }) => component === part.component && state === "asked",
  );
  if (withdrawal) return { tone: "wait", say: [answerTo(asked, withdrawal, part)] };
  const params = { office: officeWords(part, audience), part: partName(procedure, part.component) };
  const act = part.turn === "signer" ? "sign" : part.turn === "officer" ? "decide" : "register";
  return { tone: "info", say: [...due(asked, part, act, params), ...meanwhile(asked)] };
}

const offices = new Set(["officer", "signer", "register", "manager"]);

const firstDue = (parts: readonly NextPart[]): NextPart | undefined =>
  parts
    .filter(({ closedAt, dueAt }) => closedAt === null && dueAt)
    .sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))[0];

/** The sentence with its legal day, kept or passed, and the usual day where history knows an earlier one. */
function due(
  { now }: Asked,
  part: NextPart | undefined,
  name: string,
  params: NonNullable<Words["params"]>,
): Words[] {
  const { dueAt = null, paused = false, usual = null } = part ?? {};
  if (!dueAt) return [key(name, params)];
  const late = !paused && dueAt < now;
  const sentence = key(`${name}.${late ? "late" : "by"}`, { ...params, date: formatDate(dueAt) });
  const soon =
    usual && !usual.passed && !late && usual.by < dueAt ? [key("usual", { date: formatDate(usual.by) })] : [];
  return [sentence, ...soon];
}

function answerTo({ facts, audience }: Asked, { component, dueAt }: Waiting, part: NextPart): Words {
  const params = {
    office: officeWords(part, audience),
    ...(component === "intake" ? {} : { part: partName(facts.procedure, component) }),
  };
  const name = component === "intake" ? "withdrawal" : "withdrawal.part";
  return dueAt ? key(`${name}.by`, { ...params, time: formatDateTime(dueAt) }) : key(name, params);
}

/** Nobody's desk: people were asked, or the whole waits for something without a name. */
function forOthers({ facts }: Asked): NextStep {
  const part = facts.parts.find(({ closedAt, turn }) => closedAt === null && turn === "confirmer");
  if (!part) return { tone: "info", say: [key("other")] };
  const params = { part: partName(facts.procedure, part.component) };
  const sentence = facts.consentsDueAt
    ? key("consent.by", { ...params, date: lastDay(facts.consentsDueAt) })
    : key("consent", params);
  return { tone: "wait", say: [sentence, key("paused.part", params)] };
}

const waits = ({ ready, fulfilled, dropped }: NextFacts["results"][number]) =>
  ready && !fulfilled && !dropped;

/** Granted money: what the family has to do for it, else that it is under way. */
function money({ facts, audience }: Asked): { waits: Words[]; goesOn: Words[] } {
  const asks = (state: string) =>
    audience === "family" && facts.payouts?.some((one) => one.state === state && !one.stopping);
  const waits = [
    ...(asks("waitingAccount") ? [words("payouts:step.waitingAccount")] : []),
    ...(asks("atCounter")
      ? [words("payouts:step.atCounter", { office: officeWords(facts.intake, audience) })]
      : []),
  ];
  return { waits, goesOn: facts.moneyDue && waits.length === 0 ? [words("payouts:step.underWay")] : [] };
}

/** Results and money that are there while other parts still go on. */
function meanwhile(asked: Asked): Words[] {
  const { facts, audience } = asked;
  const open = facts.results.filter(waits);
  const [held] = open.filter(({ held }) => held);
  const [ready] = open.filter(({ held, channel }) => !held && channel !== "post");
  return [
    ...(held ? [key(`also.pay.${who(audience)}`)] : []),
    ...(ready ? [key(`also.ready.${who(audience)}`)] : []),
    ...money(asked).waits,
  ];
}

/** Every part has ended: what still has to reach the family, else how it ended. */
function afterwards(asked: Asked): NextStep {
  const { facts, audience } = asked;
  const { waits: mine, goesOn } = money(asked);
  const open = facts.results.filter(waits);
  const by = (channel: string) => open.some((one) => !one.held && one.channel === channel);
  const say = [
    ...(open.some(({ held }) => held) ? [key(`pay.${who(audience)}`)] : []),
    ...(by("counter")
      ? [key(`collect.${who(audience)}`, { office: officeWords(facts.intake, audience) })]
      : []),
    ...(by("electronic") ? [key(`open.${who(audience)}`)] : []),
    ...mine,
    ...(by("post") ? [key(open.some(({ sent }) => sent) ? "post.sent" : "post.waits")] : []),
    ...goesOn,
  ];
  const others = (by("post") ? 1 : 0) + goesOn.length;
  if (say.length > 0) return { tone: say.length === others ? "info" : "wait", say };
  const { outcome } = facts;
  if (outcome === "FULL") return { tone: "good", say: [key("done.full")] };
  return { tone: "neutral", say: [key(outcome === "PARTIAL" ? "done.partial" : "done.none")] };
}
