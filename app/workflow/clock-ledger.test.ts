/** The clock ledger against a slow reference, and intervals that never overlap whatever happens to a dossier. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, localDay, localTime, momentOf } from "#app/calendar/local-time.ts";
import { type Calendar, isWorkingDay } from "#app/calendar/working-time.ts";
import { libraryCardFacts } from "#machines/library-card/facts.ts";
import { libraryCard } from "#machines/library-card/index.ts";
import { dueOf, type Interval } from "./clock-ledger.ts";
import { firstStep, nextStep, type Step } from "./step.ts";

const nightly = process.env.NIGHTLY === "1";
const part = { id: "part", pausedWith: ["intake"] };
const deadlines = (amount: number) => ({
  parts: { part: { amount, unit: "workingDays", whose: "officer", ground: "" } as const },
  timers: {},
});

/** Day by day, as a clerk with a wall calendar: skip days off, skip days that a pause covers, tick the rest. */
function reference(calendar: Calendar, received: Date, amount: number, intervals: readonly Interval[]): Date {
  let day = localDay(received);
  if (!isWorkingDay(calendar, day) || localTime(received) > calendar.cutOff)
    do day = addDays(day, 1);
    while (!isWorkingDay(calendar, day));
  const covered = new Set<string>();
  for (const { region, startedAt, endedAt } of intervals) {
    if (region === "elsewhere" || !endedAt) continue;
    let last = localDay(endedAt);
    if (localTime(endedAt) > calendar.cutOff)
      do last = addDays(last, 1);
      while (!isWorkingDay(calendar, last));
    for (let d = addDays(localDay(startedAt), 1); d <= last; d = addDays(d, 1))
      if (isWorkingDay(calendar, d)) covered.add(d);
  }
  for (let left = amount + covered.size; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left--;
  }
  return momentOf(day, calendar.dayEnd);
}

const day = fc.integer({ min: 0, max: 90 }).map((count) => addDays("2026-11-01", count));
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399 }))
  .map(([d, second]) => new Date(momentOf(d, "00:00").getTime() + second * 1000));
const interval = fc.tuple(moment, moment, fc.constantFrom("part", "intake", "elsewhere")).map(
  ([a, b, region]): Interval => ({
    region,
    reason: "supplement",
    startedAt: a < b ? a : b,
    endedAt: a < b ? b : a,
  }),
);
const calendars = fc.tuple(fc.array(day, { maxLength: 8 }), fc.array(day, { maxLength: 2 })).map(
  ([off, worked]): Calendar => ({
    off: new Set(off),
    worked: new Set(worked),
    cutOff: "15:00:00",
    dayEnd: "17:00",
  }),
);

it(
  "gives the due date that a clerk with a wall calendar finds, for any calendar, filing and pauses",
  () => {
    fc.assert(
      fc.property(
        calendars,
        moment,
        fc.integer({ min: 0, max: 12 }),
        fc.array(interval, { maxLength: 3 }),
        (calendar, submittedAt, amount, intervals) => {
          const now = new Date("2027-06-01T00:00:00Z");
          const due = dueOf(calendar, part, deadlines(amount), { submittedAt, intervals, now, added: 0 });
          if (due.getTime() !== reference(calendar, submittedAt, amount, intervals).getTime())
            throw new Error(`${due.toISOString()} is not what the clerk finds`);
        },
      ),
      { numRuns: nightly ? 1_000_000 : 20_000 },
    );
  },
  nightly ? 1_800_000 : 60_000,
);

const requestId = "00000000-0000-4000-8000-000000000001";
const another = "00000000-0000-4000-8000-000000000002";
const items = [{ target: "a", reason: "b" }];
const events = [
  { type: "dossier.receive" },
  { type: "dossier.withdraw" },
  { type: "confirmation.agree", requestId },
  { type: "confirmation.refuse", requestId },
  ...["intake", "membership", "card"].flatMap((component) => [
    { type: "supplement.request", component, items },
    { type: "supplement.requestAgain", component, items },
    { type: "supplement.answer", component },
    { type: "withdrawal.grant", component },
    { type: "withdrawal.decline", component },
  ]),
  ...["membership", "card"].flatMap((component) => [
    { type: "part.propose", component },
    { type: "part.sign", component },
    { type: "part.sendBack", component },
    { type: "part.withdraw", component },
    { type: "part.drop", component },
    { type: "consent.onPaper", component },
    { type: "consent.askAnother", component, requestId: another },
    { type: "request.accepted", component, requestId: another },
  ]),
  ...["supplement", "confirmation", "confirmationAgain", "choice", "withdrawal"].flatMap((timer) =>
    ["intake", "membership", "card", "confirmations", "withdrawal"].map((region) => ({
      type: "timer.due",
      timer,
      region,
    })),
  ),
];

it(
  "opens a pause only where none is open, and ends only what is open, whatever anybody does",
  () => {
    const machine = libraryCard.machines["1"]!;
    const facts = libraryCardFacts(libraryCard.samples.childAtCounter!.answers);
    const input = { ...facts, dossierId: "d", confirmations: [{ requestId, components: ["membership"] }] };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (sequence) => {
        const open = new Set<string>();
        const book = ({ clocks }: Step) => {
          for (const { region, name } of clocks.left)
            if (!open.delete(`${region} ${name}`)) throw new Error(`${region} ends a pause that is not open`);
          for (const { region, name } of clocks.entered) {
            if (open.has(`${region} ${name}`)) throw new Error(`${region} pauses twice`);
            open.add(`${region} ${name}`);
          }
        };
        let step = firstStep(machine, input);
        book(step);
        for (const event of sequence) {
          const next = nextStep(machine, JSON.parse(JSON.stringify(step.snapshot)), event);
          if (!next) continue;
          book(next);
          step = next;
        }
        if (step.snapshot.status === "done") expect(open.size).toBe(0);
      }),
      { numRuns: nightly ? 20_000 : 1_000 },
    );
  },
  nightly ? 1_800_000 : 60_000,
);
