/** The work list in words: what the desk's page shows, resolved on the server so that the page needs no script. */
import { procedures } from "#machines/registry.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import { type Calendar, workingDaysLeft } from "../calendar/working-time.ts";
import { countCorrections } from "../corrections/desk-list.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import { listOpenLetters } from "../notifications/letters.server.ts";
import { registerRoles } from "../papers/audience.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { stateWords } from "../ui/part-words.ts";
import { say } from "../ui/words.ts";
import { getProcedure } from "./decide-page.server.ts";
import type { Due, List, ShownRow, WorkListPage } from "./officer-dossier-types.ts";
import { officerWords } from "./officer-dossier-words.server.ts";
import { listObjections, listSecondLooks } from "./special-tasks.server.ts";
import { lists, readWorkList, type WorkListRow } from "./work-list.server.ts";
import { tasksOf } from "./work-list-tasks.server.ts";

/** `?nhom=` values by list, so that an address can be read aloud. */
const names: Record<List, string> = { act: "xu-ly", wait: "cho", collect: "trao" };

export async function getWorkListPage(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  t: Translate,
): Promise<WorkListPage> {
  const list = lists.find((one) => names[one] === search.get("nhom")) ?? "act";
  const filter = (search.get("ma") ?? "").trim().slice(0, 40);
  const after = search.get("sau") ?? undefined;
  const tasks = tasksOf(
    viewer.roles,
    Object.values(procedures).flatMap((procedure) => procedure.components),
  );
  const firstPage = list === "act" && after === undefined;
  const [found, calendar, now, letters, corrections, secondLooks, objections] = await Promise.all([
    readWorkList(services, viewer, tasks, { list, caseCode: filter, after }),
    getCalendar(services.sql),
    services.clock.now(),
    firstPage && tasks.components.includes("intake") ? listOpenLetters(services, viewer) : [],
    countCorrections(services, viewer),
    firstPage ? listSecondLooks(services, viewer, t) : [],
    firstPage ? listObjections(services, viewer, t) : [],
  ]);
  const shown = lists.filter((one) => one !== "collect" || tasks.handsOver);
  return {
    manages: viewer.roles.includes("manager"),
    corrections,
    keepsRegister: viewer.roles.some((role) => registerRoles.has(role)),
    list,
    tabs: shown.map((one) => ({
      list: one,
      href: hrefOf(one, filter),
      label: t(`officer:list.${one}`),
      count: found.counts[one],
    })),
    filter,
    withdrawals: found.withdrawals.map(({ caseCode, subjectName, until }) => ({
      caseCode,
      href: `/can-bo/ho-so/${caseCode}`,
      subject: subjectName,
      until: formatDateTime(until),
    })),
    secondLooks,
    objections,
    letters,
    rows: found.rows.map((row) => showRow(services, row, calendar, now, t)),
    nextHref: found.next && hrefOf(list, filter, found.next),
    firstHref: after && hrefOf(list, filter),
  };
}

function hrefOf(list: List, filter: string, after?: string): string {
  const search = new URLSearchParams();
  if (list !== "act") search.set("nhom", names[list]);
  if (filter) search.set("ma", filter);
  if (after) search.set("sau", after);
  return search.size > 0 ? `/can-bo?${search}` : "/can-bo";
}

function showRow(
  services: Pick<Services, "kinds">,
  row: WorkListRow,
  calendar: Calendar,
  now: Date,
  t: Translate,
): ShownRow {
  return {
    key: `${row.dossierId}/${row.component}`,
    href: `/can-bo/ho-so/${row.caseCode}`,
    caseCode: row.caseCode,
    subject: row.subjectName,
    part: officerWords(getProcedure(services, row.procedure), t).part(row.component),
    state: row.component === "results" ? t("officer:state.collect") : say(t, stateWords(row.state)),
    turn: row.mine ? t("officer:list.mine") : t(`officer:turn.${row.turn ?? "none"}`),
    due: showDue(row, calendar, now, t),
    submitted: formatDateTime(row.submittedAt),
    mine: row.mine,
    marks: marksOf(row, calendar, now).map(({ mark, tone }) => ({ text: t(`officer:mark.${mark}`), tone })),
  };
}

/** What makes a part pressing, the worst first (decisions 8 and 9, lifecycle §5.4). */
export function marksOf(
  { dueAt, state, lateAt, askedAgain, apologyDrafted, withdrawing }: MarkFacts,
  calendar: Calendar,
  now: Date,
): { mark: string; tone: "bad" | "wait" | "info" }[] {
  const running = dueAt !== null && !paused.includes(state);
  const late = lateAt !== null || (running && dueAt < now);
  const soon = running && !late && workingDaysLeft(calendar, now, dueAt) <= 1;
  return [
    ...(late ? [{ mark: "late", tone: "bad" } as const] : []),
    ...(apologyDrafted ? [{ mark: "apologyDrafted", tone: "bad" } as const] : []),
    ...(withdrawing ? [{ mark: "withdrawal", tone: "wait" } as const] : []),
    ...(soon ? [{ mark: "soon", tone: "wait" } as const] : []),
    ...(askedAgain ? [{ mark: "askedAgain", tone: "info" } as const] : []),
  ];
}

type MarkFacts = Pick<
  WorkListRow,
  "dueAt" | "state" | "lateAt" | "askedAgain" | "apologyDrafted" | "withdrawing"
>;

/** States in which the part's own clock stands still (decisions 2). */
const paused = ["supplement", "waiting.consent", "waiting.choice"];

/** Due date and what is left of it, in working days of the legal calendar. */
export function showDue(
  { dueAt, state }: Pick<WorkListRow, "dueAt" | "state">,
  calendar: Calendar,
  now: Date,
  t: Translate,
): Due {
  if (!dueAt) return { date: undefined, text: t("officer:due.none"), tone: "calm" };
  if (paused.includes(state)) return { date: undefined, text: t("officer:due.paused"), tone: "calm" };
  const date = formatDate(dueAt);
  const left = workingDaysLeft(calendar, now, dueAt);
  if (dueAt < now) {
    const text = left === 0 ? t("officer:due.lateToday") : t("officer:due.late", { count: -left });
    return { date, text, tone: "bad" };
  }
  const text = left === 0 ? t("officer:due.today") : t("officer:due.left", { count: left });
  return { date, text, tone: left <= 1 ? "wait" : "calm" };
}
