/** What a supplement request asks of the applicant, item by item, ready to be filled in (lifecycle §7). */

import { ethnicities } from "#machines/kernel/ethnicities.ts";
import type { Answers, Field } from "#machines/kernel/form.ts";
import { formatIsoDate } from "#machines/kernel/identifiers/dates.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { workingDaysLeft } from "../calendar/working-time.ts";
import type { Services } from "../services.server.ts";
import { ownText, reasonName } from "../ui/procedure-words.ts";
import { type Words, words } from "../ui/words.ts";
import { isProcedure } from "../workflow/kinds.ts";
import { getDossierView } from "./dossier-view.server.ts";
import type { SupplementView } from "./dossier-view.ts";
import { findTarget, type Target } from "./timeline.server.ts";

export type Choice = { value: string; label: Words | string };
export type SupplementItem = {
  /** Name and id of the control. */
  name: string;
  label: Words;
  reason: Words;
  guidance: string;
  /** A file, a choice or a line of text; null when the form no longer knows the target: the guidance alone says what to do. */
  control:
    | { kind: "file"; uploaded: string[] }
    | { kind: "choice"; options: Choice[]; current: string }
    | { kind: "text"; current: string }
    | null;
};
export type SupplementRequest = {
  component: string;
  agencyName: string;
  dueAt: Date | null;
  /** Working days after today. */
  daysLeft: number;
  /** Silence refuses the whole dossier, not one part (decisions 5). */
  closesAll: boolean;
  items: SupplementItem[];
};
export type SupplementPage = { procedure: string; requests: SupplementRequest[] };

export type DossierHead = { id: string; draftId: string };
export type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
export type StoredFile = { id: string; paper: string; fileName: string; uploadedAt: Date };

/** One open request with what the use case needs besides the page. */
export type OpenRequest = SupplementRequest & {
  askedAt: Date;
  targets: { name: string; target: Target | undefined; files: StoredFile[] }[];
};

export async function getSupplementPage(services: Needs, dossier: DossierHead): Promise<SupplementPage> {
  const { procedure, requests } = await readRequests(services, dossier);
  return {
    procedure: procedure.id,
    requests: requests.map(({ askedAt: _asked, targets: _targets, ...request }) => request),
  };
}

export async function readRequests(
  services: Needs,
  dossier: DossierHead,
): Promise<{ procedure: Procedure; requests: OpenRequest[] }> {
  const { sql } = services;
  const [view, pages, files, calendar, now] = await Promise.all([
    getDossierView(services, dossier.id),
    sql<
      { page: string; values: Record<string, unknown> }[]
    >`select page, values from dossier_answers where dossier_id = ${dossier.id}`,
    sql<StoredFile[]>`select id, paper, file_name as "fileName", uploaded_at as "uploadedAt" from attachments
      where draft_id = ${dossier.draftId} and superseded_at is null order by uploaded_at`,
    getCalendar(sql),
    services.clock.now(),
  ]);
  const kind = services.kinds(view.procedure);
  if (!isProcedure(kind)) throw new Error(`${view.procedure} has no form`);
  const answers: Answers = Object.fromEntries(pages.map(({ page, values }) => [page, values]));
  const requests = view.supplements.map(async (request): Promise<OpenRequest> => {
    const part = [view.intake, ...view.parts].find(({ component }) => component === request.component);
    const items = await Promise.all(
      request.items.map((item) =>
        readItem(services, kind, item, { answers, files, askedAt: request.askedAt }),
      ),
    );
    return {
      component: request.component,
      agencyName: part?.agencyName ?? "",
      dueAt: request.dueAt,
      daysLeft: request.dueAt ? Math.max(0, workingDaysLeft(calendar, now, request.dueAt)) : 0,
      closesAll:
        request.component === "intake" ||
        kind.components.some(({ id, closesAll }) => id === request.component && closesAll),
      items: items.map(({ item }) => item),
      askedAt: request.askedAt,
      targets: items.map(({ item, target, files }) => ({ name: item.name, target, files })),
    };
  });
  return { procedure: kind, requests: await Promise.all(requests) };
}

type Known = { answers: Answers; files: readonly StoredFile[]; askedAt: Date };

async function readItem(
  services: Needs,
  procedure: Procedure,
  asked: SupplementView["items"][number],
  known: Known,
) {
  const target = findTarget(procedure, asked.target);
  const files = target?.kind === "paper" ? known.files.filter(({ paper }) => paper === target.of.id) : [];
  const item: SupplementItem = {
    name: `muc-${asked.id}`,
    label: target ? ownText(procedure.id, target.of.label) : words("dossier:supplement.title"),
    reason: reasonName(procedure.id, asked.reason),
    guidance: asked.guidance,
    control: await controlOf(services, procedure, target, { ...known, files }),
  };
  return { item, target, files };
}

async function controlOf(
  services: Needs,
  procedure: Procedure,
  target: Target | undefined,
  known: Known,
): Promise<SupplementItem["control"]> {
  if (!target) return null;
  if (target.kind === "paper") {
    const fresh = known.files.filter(({ uploadedAt }) => uploadedAt >= known.askedAt);
    return { kind: "file", uploaded: fresh.map(({ fileName }) => fileName) };
  }
  const stored = known.answers[target.page]?.[target.of.name];
  const current = stored === undefined || stored === null ? "" : String(stored);
  const options = await choicesOf(services, procedure, target, known.answers);
  if (options) return { kind: "choice", options, current };
  const isDate = target.of.kind === "date" || target.of.kind === "partialDate";
  return { kind: "text", current: isDate ? formatIsoDate(current) : current };
}

/** What may be chosen for a field; undefined for fields that are typed. */
async function choicesOf(
  { sql }: Needs,
  procedure: Procedure,
  { page, of: field }: { page: string; of: Field },
  answers: Answers,
): Promise<Choice[] | undefined> {
  const named = (rows: readonly { code: string; name: string }[]) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  const { options } = field;
  if (field.kind === "checkbox") return [choice("on", "common:yes"), choice("", "common:no")];
  if (!options) return undefined;
  if (!("catalogue" in options)) {
    const own = "own" in options ? options.own : options;
    return own.map(({ value, label }) => ({ value, label: ownText(procedure.id, label) }));
  }
  const inside = options.within?.(answers) ?? (options.of ? String(answers[page]?.[options.of] ?? "") : "");
  switch (options.catalogue) {
    case "provinces":
      return named(await sql`select code, name from places where level = 'province' order by folded`);
    case "wards":
      return named(await sql`select code, name from places where parent_code = ${inside} order by folded`);
    case "facilities":
      return named(
        await sql`select code, name from facilities where ${inside} in ('', province_code) order by name limit 500`,
      );
    case "ethnicities":
      return ethnicities.map((name) => ({ value: name, label: name }));
  }
}

const choice = (value: string, key: string): Choice => ({ value, label: words(key) });
