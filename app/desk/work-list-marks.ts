/** What makes a part pressing, the worst first, and what is left of its time. Pure. */
import { formatDate } from "../calendar/local-time.ts";
import { type Calendar, workingDaysLeft } from "../calendar/working-time.ts";
import type { Translate } from "../texts/texts.tsx";
import type { WorkListRow } from "./work-list.server.ts";
import type { Due } from "./work-list-types.ts";

export type Mark = { mark: string; tone: "bad" | "wait" | "info" };

type MarkFacts = Pick<
  WorkListRow,
  | "dueAt"
  | "paused"
  | "lateAt"
  | "askedAgain"
  | "apologyDrafted"
  | "withdrawing"
  | "sensitive"
  | "secondLook"
  | "duplicate"
  | "assisted"
>;

/** Lateness and silence (decisions 8 and 9, lifecycle §5.4) before what only asks for a closer look. */
export function marksOf(row: MarkFacts, calendar: Calendar, now: Date): Mark[] {
  const { dueAt, paused, lateAt } = row;
  const running = dueAt !== null && !paused;
  const late = lateAt !== null || (running && dueAt < now);
  const soon = running && !late && workingDaysLeft(calendar, now, dueAt) <= 1;
  const marks: (Mark | false)[] = [
    late && { mark: "late", tone: "bad" },
    row.apologyDrafted && { mark: "apologyDrafted", tone: "bad" },
    row.withdrawing && { mark: "withdrawal", tone: "wait" },
    row.duplicate && { mark: "duplicate", tone: "wait" },
    ...row.sensitive.map((reason): Mark => ({ mark: `sensitive.${reason}`, tone: "wait" })),
    row.secondLook && { mark: "secondLook", tone: "wait" },
    soon && { mark: "soon", tone: "wait" },
    row.askedAgain && { mark: "askedAgain", tone: "info" },
    row.assisted && { mark: "assisted", tone: "info" },
  ];
  return marks.filter((mark) => mark !== false);
}

/** Due date and what is left of it, in working days of the legal calendar. */
export function showDue(
  { dueAt, paused }: Pick<WorkListRow, "dueAt" | "paused">,
  calendar: Calendar,
  now: Date,
  t: Translate,
): Due {
  if (!dueAt) return { date: undefined, text: t("officer:due.none"), tone: "calm" };
  if (paused) return { date: undefined, text: t("officer:due.paused"), tone: "calm" };
  const date = formatDate(dueAt);
  const left = workingDaysLeft(calendar, now, dueAt);
  if (dueAt < now) {
    const text = left === 0 ? t("officer:due.lateToday") : t("officer:due.late", { count: -left });
    return { date, text, tone: "bad" };
  }
  const text = left === 0 ? t("officer:due.today") : t("officer:due.left", { count: left });
  return { date, text, tone: left <= 1 ? "wait" : "calm" };
}
