/** What a supplement may ask for again: papers and fields, as events and supplement items name them. Pure. */
import type { Answers, Field, PaperRow, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { readableFields, titleOf } from "./officer-dossier-answers.server.ts";
import type { TargetGroup } from "./officer-dossier-types.ts";

export const fieldTarget = (page: string, field: string) => `field:${page}.${field}`;
export const paperTarget = (row: string) => `paper:${row}`;

/** `attached`: papers with a file. */
type Filed = { answers: Answers; sources: Sources; attached: readonly string[] };

/** Papers first: they are what is missing most often. Then the fields that this part reads, by section, unless they are locked. */
export function targetGroups(
  procedure: Procedure,
  { answers, sources, attached }: Filed,
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
  ].reduce<TargetGroup[]>(merged, []);
}

/** Sections of one page may be called the same: their targets stand under one title. */
function merged(groups: TargetGroup[], { title, targets }: TargetGroup): TargetGroup[] {
  if (targets.length === 0) return groups;
  const same = groups.find((group) => group.title === title);
  if (same) same.targets.push(...targets);
  else groups.push({ title, targets: [...targets] });
  return groups;
}

/**
 * Another person is another dossier: who was told of this one, and looked at by a second officer, is not exchanged by a supplement. Only of
 * procedures about a person who may object.
 */
function decidesPerson(
  { concerned }: Procedure,
  answers: Answers,
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
