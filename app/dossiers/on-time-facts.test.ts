/** One part before the on-time score, with pauses that still run (lifecycle §5.4). */
import { expect, it } from "vitest";
import type { Calendar } from "#app/calendar/working-time.ts";
import { scoreOnTime } from "#machines/kernel/on-time.ts";
import { onTimeFacts, type ScoredPart } from "./on-time-facts.ts";

const calendar: Calendar = {
  off: new Set(["2026-11-24"]),
  worked: new Set(),
  cutOff: "15:00:00",
  dayEnd: "17:00",
};
const at = (day: number, time = "10:00:00") => new Date(`2026-11-${day}T${time}+07:00`);
const limits = {
  calendar,
  component: { id: "residence", pausedWith: ["intake", "birth"] },
  limit: 3,
};
const open: ScoredPart = {
  state: "open",
  dueAt: at(19, "17:00:00"),
  closedAt: null,
  submittedAt: at(16),
  updatedAt: at(17),
  acceptedAt: at(16),
  supplements: 0,
  pauses: [],
};
const paused = (region: string, reason: string) => [
  { region, reason, startedAt: at(17), endedAt: undefined },
];
const score = (change: Partial<ScoredPart>, now = at(18)) =>
  scoreOnTime(onTimeFacts({ ...open, ...change }, limits, now), now);

it("does not count what runs in time, and counts what ended by its end", () => {
  expect(score({})).toBe("notCounted");
  expect(score({}, at(20))).toBe("late");
  expect(score({ state: "done", closedAt: at(19) }, at(30))).toBe("onTime");
  expect(score({ state: "refused", closedAt: at(20) }, at(30))).toBe("late");
});

it("does not call late what waits for a consent: the due date moves with every day", () => {
  const waiting = { state: "waiting.consent", pauses: paused("residence", "confirmation") };
  expect(score(waiting, at(27))).toBe("notCounted");
  expect(onTimeFacts({ ...open, ...waiting }, limits, at(20)).dueAt).toEqual(at(25, "17:00:00")); // + 18, 19, 20; 24/11 is off
});

it("takes the moment a supplement was asked as the end while the family owes it, of another part's pause too", () => {
  expect(score({ pauses: paused("birth", "supplement"), supplements: 1 }, at(27))).toBe("onTime");
  expect(score({ pauses: paused("healthCard", "supplement") }, at(27))).toBe("late");
});

it("counts a withdrawn part only when the dossier had been accepted", () => {
  const withdrawn = { state: "withdrawn", closedAt: at(17) };
  expect(score({ ...withdrawn, acceptedAt: null })).toBe("notCounted");
  expect(score(withdrawn)).toBe("onTime");
});

it("marks a second request as late", () => {
  expect(score({ supplements: 2, state: "done", closedAt: at(17) })).toBe("late");
});
