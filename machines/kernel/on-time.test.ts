/** On-time scoring, case by case (lifecycle §5.4). */
import { expect, it } from "vitest";
import { type OnTime, type OnTimeFacts, onTimeRate, scoreOnTime } from "./on-time.ts";

const at = (day: number, time = "10:00:00") => new Date(`2026-11-${day}T${time}+07:00`);
const due = at(19, "17:00:00");
const running: OnTimeFacts = {
  dueAt: due,
  legalMaximum: at(20, "17:00:00"),
  doneAt: null,
  returnedAt: null,
  closedAt: null,
  withdrawn: false,
  acceptedAt: at(16),
  supplements: 0,
  pendingSupplementAt: null,
};

const cases: [name: string, score: OnTime, facts: Partial<OnTimeFacts>, now?: Date][] = [
  ["done before it was due", "onTime", { doneAt: at(18) }],
  ["done at the very moment it was due", "onTime", { doneAt: due }],
  ["done a second late", "late", { doneAt: at(19, "17:00:01") }],
  ["done in time and returned late: the first end counts", "onTime", { doneAt: at(18), returnedAt: at(25) }],
  ["returned, with no moment of being done", "late", { returnedAt: at(20) }],
  ["refused in time", "onTime", { closedAt: at(17) }],
  ["stopped late", "late", { closedAt: at(23) }],
  ["done late although it was closed before", "late", { doneAt: at(20), closedAt: at(18) }],
  ["withdrawn after acceptance, in time", "onTime", { withdrawn: true, closedAt: at(17) }],
  ["withdrawn after acceptance, late", "late", { withdrawn: true, closedAt: at(20) }],
  [
    "withdrawn before anybody accepted it",
    "notCounted",
    { withdrawn: true, closedAt: at(17), acceptedAt: null },
  ],
  [
    "withdrawn before acceptance after two requests",
    "notCounted",
    { withdrawn: true, acceptedAt: null, supplements: 2 },
  ],
  ["refused at reception", "onTime", { closedAt: at(17), acceptedAt: null }],
  ["one supplement, answered, done by the moved due date", "onTime", { supplements: 1, doneAt: at(19) }],
  [
    "one supplement pending, asked in time",
    "onTime",
    { supplements: 1, pendingSupplementAt: at(18) },
    at(27),
  ],
  ["one supplement pending, asked too late", "late", { supplements: 1, pendingSupplementAt: at(20) }, at(27)],
  ["two supplements, done in time", "late", { supplements: 2, doneAt: at(17) }],
  ["two supplements, still running", "late", { supplements: 2 }],
  ["still running in time", "notCounted", {}],
  ["still running and overdue", "late", {}, at(20)],
  ["no due moment stored, done by the legal maximum", "onTime", { dueAt: null, doneAt: at(20, "16:00:00") }],
  ["no due moment stored, done after the legal maximum", "late", { dueAt: null, doneAt: at(21) }],
];

it.each(cases)("%s: %s", (_name, score, facts, now = at(17)) => {
  expect(scoreOnTime({ ...running, ...facts }, now)).toBe(score);
});

const scores = (onTime: number, late: number, notCounted = 0): OnTime[] => [
  ...Array<OnTime>(onTime).fill("onTime"),
  ...Array<OnTime>(late).fill("late"),
  ...Array<OnTime>(notCounted).fill("notCounted"),
];

it.each([
  [2, 1, 66.67],
  [1, 2, 33.33],
  [1, 7, 12.5],
  [999, 1, 99.9],
  [19_999, 1, 100],
  [3, 0, 100],
  [0, 4, 0],
])("%i on time and %i late are %d per cent", (onTime, late, rate) => {
  expect(onTimeRate(scores(onTime, late, 5))).toBe(rate);
});

it("has no rate when nothing counts", () => {
  expect([onTimeRate([]), onTimeRate(scores(0, 0, 3))]).toEqual([null, null]);
});
