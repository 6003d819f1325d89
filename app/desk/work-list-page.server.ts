/** The work list in words: what the desk's page shows, resolved on the server so that the page needs no script. */
import { procedures } from "#machines/registry.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { formatDateTime, formatTime } from "../calendar/local-time.ts";
import type { Calendar } from "../calendar/working-time.ts";
import { countCorrections } from "../corrections/desk-list.server.ts";
import { recordAccess } from "../dossiers/access-log.server.ts";
import { getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { oversees } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import { listOpenLetters } from "../notifications/letters.server.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { stateWords } from "../ui/part-words.ts";
import { say } from "../ui/words.ts";
import { countFresh } from "./digest-page.server.ts";
import { filterControls } from "./filter-controls.server.ts";
import { aboutSubject, listedFields } from "./listed-subject.ts";
import { listLostClaims } from "./lost-claims.server.ts";
import { getSearchPage } from "./search-page.server.ts";
import { listObjections, listSecondLooks } from "./special-tasks.server.ts";
import { readWorkList, type WorkList, type WorkListRow } from "./work-list.server.ts";
import { type Filters, listHref, lists, noFilters, readFilters } from "./work-list-filters.ts";
import { deskLinks } from "./work-list-links.ts";
import { marksOf, showDue } from "./work-list-marks.ts";
import { tasksOf } from "./work-list-tasks.server.ts";
import type { ShownRow, WorkListPage } from "./work-list-types.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "env">;

/** Names are shown, so that reading the list is recorded. */
export async function getWorkListPage(
  services: Needs,
  viewer: OfficerViewer,
  search: URLSearchParams,
  t: Translate,
  requestId: string,
): Promise<WorkListPage> {
  const filters = readFilters(search);
  const typed = (search.get("tim") ?? "").trim();
  const after = search.get("sau") ?? undefined;
  const province = oversees(viewer);
  const tasks = tasksOf(
    viewer.roles,
    Object.values(procedures).flatMap((procedure) => procedure.components),
  );
  const [calendar, now] = await Promise.all([getCalendar(services.sql), services.clock.now()]);
  const query = { filters, after: typed ? undefined : after, now };
  const [found, searched, others, fresh] = await Promise.all([
    readWorkList(services, viewer, tasks, query),
    typed ? getSearchPage(services, viewer, { typed, after, requestId }, t) : undefined,
    readOthers(services, viewer, { first: filters.list === "act" && !after && !typed, tasks }, t),
    province ? 0 : countFresh(services, viewer, now),
  ]);
  const rows = typed ? [] : found.rows;
  const withdrawals = typed ? [] : found.withdrawals;
  const shownIds = [
    rows,
    withdrawals,
    others.secondLooks,
    others.objections,
    others.lost,
    others.letters,
  ].flatMap((some) => some.map(({ dossierId }) => dossierId));
  if (shownIds.length > 0)
    await recordAccess(services, {
      ...{ viewer, purpose: "list", rule: "workList.read", requestId },
      ...{ fields: listedFields, dossierIds: [...new Set(shownIds)] },
    });
  const shown = lists.filter((one) => one !== "collect" || tasks.handsOver);
  const shows = { services, viewer, filters, found, calendar, now, province, t };
  return {
    links: deskLinks(viewer).map(({ href, text }) => ({
      ...{ href, text: t(text) },
      ...(href === "/can-bo/ban-tin" && { count: fresh }),
    })),
    ...others,
    list: filters.list,
    tabs: shown.map((list) => ({
      list,
      href: listHref({ ...filters, list }),
      label: t(`officer:list.${list}`),
      count: found.counts[list],
    })),
    ...(await filterControls(services, { viewer, filters, found, province }, t)),
    clearHref: listHref(noFilters(filters.list)),
    province,
    search: searched,
    withdrawals: withdrawals.map(({ dossierId, caseCode, subjectName, until }) => ({
      ...{ dossierId, caseCode },
      href: `/can-bo/ho-so/${caseCode}`,
      subject: subjectName,
      until: formatDateTime(until),
    })),
    rows: rows.map((row) => showRow(shows, row)),
    nextHref: typed ? undefined : found.next && listHref(filters, found.next),
    firstHref: typed ? undefined : after && listHref(filters),
  };
}

/** Tasks beside the list, on its first page only; who oversees a province answers none of them. */
async function readOthers(
  services: Needs,
  viewer: OfficerViewer,
  { first, tasks }: { first: boolean; tasks: { components: readonly string[] } },
  t: Translate,
): Promise<Pick<WorkListPage, "corrections" | "secondLooks" | "objections" | "lost" | "letters">> {
  const asked = first && !oversees(viewer);
  const [corrections, secondLooks, objections, lost, letters] = await Promise.all([
    asked ? countCorrections(services, viewer) : 0,
    asked ? listSecondLooks(services, viewer, t) : [],
    asked ? listObjections(services, viewer, t) : [],
    asked ? listLostClaims(services, viewer, t) : [],
    asked && tasks.components.includes("intake") ? listOpenLetters(services, viewer) : [],
  ]);
  return { corrections, secondLooks, objections, lost, letters };
}

type Shows = {
  services: Pick<Services, "kinds">;
  viewer: OfficerViewer;
  filters: Filters;
  found: WorkList;
  calendar: Calendar;
  now: Date;
  province: boolean;
  t: Translate;
};

function showRow(
  { services, viewer, filters, found, calendar, now, province, t }: Shows,
  row: WorkListRow,
): ShownRow {
  const away = row.wardCode !== null && row.wardName !== null && row.wardCode !== found.ownWard;
  return {
    key: `${row.dossierId}/${row.component}`,
    href: `/can-bo/ho-so/${row.caseCode}`,
    caseCode: row.caseCode,
    subject: row.subjectName,
    about: aboutSubject(row.subjectDate, row.maskedNumber),
    part: officerWords(getProcedure(services, row.procedure), t).part(row.component),
    place:
      away && !province
        ? { text: row.wardName ?? "", href: listHref({ ...filters, place: row.wardCode ?? undefined }) }
        : undefined,
    agency: province ? row.agencyName : undefined,
    state: row.component === "results" ? t("officer:state.collect") : say(t, stateWords(row.state)),
    turn: row.mine ? t("officer:list.mine") : t(`officer:turn.${row.turn ?? "none"}`),
    holder: showHolder(row, viewer, t),
    due: showDue(row, calendar, now, t),
    submitted: formatDateTime(row.submittedAt),
    mine: row.mine,
    marks: marksOf(row, calendar, now).map(({ mark, tone }) => ({ text: t(`workList:mark.${mark}`), tone })),
  };
}

function showHolder(
  { holderId, holderName, heldUntil }: WorkListRow,
  viewer: OfficerViewer,
  t: Translate,
): ShownRow["holder"] {
  if (!holderId || !heldUntil) return undefined;
  const mine = holderId === viewer.id;
  const until = formatTime(heldUntil);
  return { mine, text: mine ? t("workList:holder.me", { until }) : (holderName ?? "") };
}
