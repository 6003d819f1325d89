/** What an officer sees before an act: what it does, what may be chosen, and as of which event. */
import type { TransactionSql } from "postgres";
import type { Answers, Field, PaperRow, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { getParameterOn } from "../calendar/parameters.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { isProcedure } from "../workflow/kinds.ts";
import {
  extensionsOf,
  factsOf,
  type PartTimes,
  type Proposed,
  proposedFacts,
  readForwardChoice,
  readProposed,
  readWithdrawalWords,
} from "./decide-choices.server.ts";
import { type Change, readChanges, showChanges } from "./decide-conflict.server.ts";
import { actOn, type Choices } from "./decide-form.server.ts";
import { grantChoice } from "./decide-grant.server.ts";
import { readableFields, titleOf } from "./officer-dossier-answers.server.ts";
import type { Act, DecisionPage, ForwardChoice, TargetGroup } from "./officer-dossier-types.ts";
import { officerWords } from "./officer-dossier-words.server.ts";

export type DossierHead = { id: string; procedure: string; draftId: string };
type Needs = Pick<Services, "sql" | "kinds">;

/** The act of an address, `?viec=<event>&phan=<component>`. @throws Response 404: nobody is sent to such a page. */
export function requireAct(
  services: Pick<Services, "kinds">,
  { procedure }: Pick<DossierHead, "procedure">,
  search: URLSearchParams,
): Act {
  const component = search.get("phan") ?? "intake";
  const act = actOn(getProcedure(services, procedure).components, search.get("viec") ?? "", component);
  if (!act || !/^\w{1,64}$/.test(component)) throw new Response(null, { status: 404 });
  return act;
}

/** Supplement targets as events and supplement items name them. */
export const fieldTarget = (page: string, field: string) => `field:${page}.${field}`;
export const paperTarget = (row: string) => `paper:${row}`;

/** `province`: whose communes are offered to pass the dossier on to. */
export async function getDecisionPage(
  services: Needs,
  viewer: OfficerViewer,
  dossier: DossierHead,
  act: Act,
  t: Translate,
  province = "",
): Promise<DecisionPage> {
  const procedure = getProcedure(services, dossier.procedure);
  const words = officerWords(procedure, t);
  const [events, read, calendar, parameter] = await Promise.all([
    mayNow(services, viewer, dossier.id),
    asOfficer(services, viewer, (sql) => readPart(sql, dossier.id, act, province)),
    getCalendar(services.sql),
    act.shape === "grant" ? getParameterOn(services) : undefined,
  ]);
  const asksItems = act.shape === "supplement" || act.shape === "again";
  const may = (asked: string) =>
    events.some(({ type, component }) => type === asked && (component ?? "intake") === act.component);
  const possible = may(act.type);
  const groups = asksItems ? targetGroups(procedure, read, act.component, words.text) : [];
  const named = (codes: readonly string[], name: (code: string) => string) =>
    codes.map((value) => ({ value, label: name(value) }));
  return {
    possible,
    label: words.act(act.type, act.component),
    part: words.part(act.type.startsWith("objection.") ? "objection" : act.component),
    subjectName: read.subjectName,
    seq: read.seq,
    groups,
    reasons: asksItems ? named(words.reasons(), words.reason) : [],
    grounds: act.shape === "refusal" ? named(groundsOf(procedure, act.component), words.ground) : [],
    warning: act.shape === "again" ? t("officer:decide.askedBefore") : undefined,
    facts: [
      ...factsOf(act, read, read.familySays, t),
      ...(read.proposed ? proposedFacts(read.proposed, words, t) : []),
    ],
    forward: read.forward,
    extensions: act.shape === "apology" ? extensionsOf(calendar, read.dueAt, t) : [],
    grant:
      parameter &&
      grantChoice(
        procedure,
        act.component,
        { ...read, parameter },
        { words, t, refuseHref: may("part.refuse") ? refuseHref(act.component) : undefined },
      ),
    changes: possible ? [] : showChanges(read.changes, words, t),
  };
}

/** Beside this page. */
const refuseHref = (component: string) =>
  `?${new URLSearchParams({ viec: "part.refuse", phan: component }).toString()}`;

export const choicesOf = ({
  groups,
  reasons,
  grounds,
  forward,
  extensions,
  grant,
}: DecisionPage): Choices => ({
  grants: grant?.options ?? [],
  wards: forward?.wards.map(({ value }) => value) ?? [],
  ownWard: forward?.ownWard ?? "",
  workingDays: extensions.map(({ value }) => value),
  targets: groups.flatMap((group) => group.targets.map(({ target }) => target)),
  reasons: reasons.map(({ value }) => value),
  grounds: grounds.map(({ value }) => value),
});

export function getProcedure({ kinds }: Pick<Services, "kinds">, id: string): Procedure {
  const kind = kinds(id);
  if (!isProcedure(kind)) throw new Error(`${id} has no form`);
  return kind;
}

/** Grounds of a part; the reception refuses on those of the part whose refusal closes the dossier too. */
function groundsOf({ components }: Procedure, id: string): readonly string[] {
  const component = components.find((one) => (id === "intake" ? one.closesAll : one.id === id));
  return component?.refusalGrounds ?? [];
}

type PartRead = PartTimes & {
  /** Papers with a file. */
  attached: string[];
  subjectName: string;
  seq: number;
  /** What the family wrote when it asked for the dossier back. */
  familySays: string | undefined;
  forward: ForwardChoice | undefined;
  /** What waits for the signature, where it grants money. */
  proposed: Proposed | undefined;
  answers: Answers;
  sources: Sources;
  changes: Change[];
};

async function readPart(
  sql: TransactionSql,
  dossierId: string,
  { type, component, shape }: Act,
  province: string,
): Promise<PartRead> {
  const [[part], pages, [known], [head], attached, changes, familySays, forward, proposed] =
    await Promise.all([
      sql<
        { seq: number; dueAt: Date | null }[]
      >`select seq, due_at as "dueAt" from dossier_components where dossier_id = ${dossierId} and component = ${component}`,
      sql<
        { page: string; values: Record<string, unknown> }[]
      >`select page, values from dossier_answers where dossier_id = ${dossierId}`,
      sql<{ sources: Sources }[]>`select sources from dossier_sources where dossier_id = ${dossierId}`,
      sql<
        { subjectName: string; submittedAt: Date }[]
      >`select subject_name as "subjectName", submitted_at as "submittedAt" from dossiers where id = ${dossierId}`,
      sql<{ paper: string }[]>`
      select distinct a.paper from attachments a join dossiers d on d.draft_id = a.draft_id
      where d.id = ${dossierId} and a.superseded_at is null`,
      readChanges(sql, dossierId, 0),
      type.startsWith("withdrawal.") ? readWithdrawalWords(sql, dossierId, component) : undefined,
      shape === "forward" ? readForwardChoice(sql, dossierId, province) : undefined,
      type === "part.sign" || type === "part.sendBack" ? readProposed(sql, dossierId, component) : undefined,
    ]);
  return {
    familySays,
    forward,
    proposed,
    submittedAt: head?.submittedAt ?? new Date(0),
    dueAt: part?.dueAt ?? null,
    subjectName: head?.subjectName ?? "",
    attached: attached.map(({ paper }) => paper),
    seq: part?.seq ?? 0,
    answers: Object.fromEntries(pages.map(({ page, values }) => [page, values])),
    sources: known?.sources ?? {},
    changes,
  };
}

/** Papers first: they are what is missing most often. Then the fields that this part reads, by section, unless they are locked. */
function targetGroups(
  procedure: Procedure,
  { answers, sources, attached }: PartRead,
  component: string,
  text: (key: string) => string,
): TargetGroup[] {
  const papers = procedure.papers.filter((row) => isReadBy(row, component));
  const expected = papers.filter((row) => attached.includes(row.id) || row.when(answers, sources));
  const paperGroup = (title: string, rows: readonly PaperRow[]) => ({
    title: text(title),
    targets: rows.map(({ id, label }) => ({ target: paperTarget(id), label: text(label) })),
  });
  const sections = readableFields(procedure.pages, answers, [component]).map(({ page, section, fields }) => ({
    title: titleOf(page, section, text),
    targets: fields
      .filter((field) => !field.prefill?.lock?.(sources, answers))
      .filter((field) => !decidesPerson(procedure, answers, page.id, field))
      .map((field) => ({ target: fieldTarget(page.id, field.name), label: text(field.label) })),
  }));
  const others = papers.filter((row) => !expected.includes(row));
  return [
    paperGroup("officer:papers", expected),
    ...sections,
    paperGroup("officer:papers.other", others),
  ].filter(({ targets }) => targets.length > 0);
}

/**
 * Another person is another dossier: who was told of this one, and looked at by a second officer, is not exchanged by a supplement. Only of
 * procedures about a person who may object.
 */
function decidesPerson(
  { concerned }: Procedure,
  answers: PartRead["answers"],
  page: string,
  { name, kind }: Field,
): boolean {
  const person = concerned?.(answers)?.personalId;
  // Nobody is concerned yet where no number was declared: one that is added later would be told of nothing.
  if (!concerned || !person) return Boolean(concerned) && kind === "personalId";
  const { [name]: _, ...others } = answers[page] ?? {};
  return concerned({ ...answers, [page]: others })?.personalId !== person;
}

export const isReadBy = ({ readBy }: Pick<PaperRow, "readBy">, component: string) =>
  component === "intake" || readBy.length === 0 || readBy.includes(component);
