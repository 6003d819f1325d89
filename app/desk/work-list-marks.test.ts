import { expect, it } from "vitest";
import type { Calendar } from "../calendar/working-time.ts";
import { translator } from "../texts/i18n.server.ts";
import { showDue } from "./work-list-marks.ts";

const calendar: Calendar = {
  off: new Set(["2026-11-24"]),
  worked: new Set(),
  cutOff: "15:00:00",
  dayEnd: "17:00",
};
const t = translator("vi");
const due = (day: string, now: string, paused = false) =>
  showDue({ dueAt: new Date(`${day}T17:00:00+07:00`), paused }, calendar, new Date(`${now}:00+07:00`), t);

it("counts what is left in working days, without weekends and holidays", () => {
  expect(due("2026-11-26", "2026-11-20T10:00")).toEqual({
    date: "26/11/2026",
    text: "còn 3 ngày làm việc",
    tone: "calm",
  });
});

it("warns on the day before and on the day itself", () => {
  expect(due("2026-11-19", "2026-11-18T10:00")).toMatchObject({ text: "còn 1 ngày làm việc", tone: "wait" });
  expect(due("2026-11-19", "2026-11-19T16:59")).toMatchObject({ text: "hết hạn hôm nay", tone: "wait" });
});

it("says how late it is", () => {
  expect(due("2026-11-19", "2026-11-19T17:01")).toMatchObject({ text: "đã quá hạn hôm nay", tone: "bad" });
  expect(due("2026-11-19", "2026-11-23T08:00")).toMatchObject({
    text: "quá hạn 2 ngày làm việc",
    tone: "bad",
  });
});

it("shows no date while the clock stands still", () => {
  expect(due("2026-11-19", "2026-11-23T08:00", true)).toEqual({
    date: undefined,
    text: "đang tạm dừng tính hạn",
    tone: "calm",
  });
});
