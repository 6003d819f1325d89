/**
 * Sends what a supplement request asked for: new files and corrected values, then the event (lifecycle §7, decisions 5).
 *
 * Good files are kept even when another item is still wrong: nobody uploads twice. Values are written only when every item is answered.
 * Two transactions, values first: an event refused in between (the time ran out) leaves newer values on a part that no longer asks.
 */

import type { Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { type SensitiveParts, sensitiveParts } from "#machines/kernel/sensitive.ts";
import { localDay } from "../calendar/local-time.ts";
import { rewriteSearch } from "../desk/search-index.server.ts";
import { rewritePeople } from "../duplicates/write-people.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { storeUpload } from "../papers/store-upload.server.ts";
import type { Services } from "../services.server.ts";
import { ownText } from "../ui/procedure-words.ts";
import { type Words, words } from "../ui/words.ts";
import { readCommandId, sendEvent } from "./send-event.server.ts";
import {
  type DossierHead,
  type OpenRequest,
  type Needs as PageNeeds,
  readRequests,
} from "./supplement-page.server.ts";

type Needs = PageNeeds & Pick<Services, "files" | "db" | "env">;

export type SupplementFailure = {
  component: string;
  errors: { field: string; text: Words }[];
  /** Values as typed, by control name. */
  typed: Record<string, string>;
};

/** Undefined when it was sent. @throws Response 409 when nothing is asked of this part any more, 422 for a form that is not ours. */
export async function answerSupplement(
  services: Needs,
  viewer: CitizenViewer,
  dossier: DossierHead,
  form: FormData,
): Promise<SupplementFailure | undefined> {
  const commandId = readCommandId(form);
  const component = String(form.get("component") ?? "");
  const { procedure, requests } = await readRequests(services, dossier);
  const request = requests.find((one) => one.component === component);
  if (request) {
    const read = await readItems(services, dossier, procedure.id, request, procedure.pages, form);
    if (read.errors.length > 0) return { component, errors: read.errors, typed: read.typed };
    await writeAnswers(services, dossier, procedure, read.changes);
  }
  // Without an open request this is a repeat of a sent form, or too late: the door knows which.
  const sensitive = await readSensitive(services, dossier, procedure);
  const event = { type: "supplement.answer", component, sensitive };
  await sendEvent(services, viewer, { dossierId: dossier.id, commandId, event });
  return undefined;
}

/** What the answers as they are now make a matter of two persons. */
async function readSensitive(
  services: Needs,
  { id }: DossierHead,
  procedure: Procedure,
): Promise<SensitiveParts> {
  const [now, [known], pages] = await Promise.all([
    services.clock.now(),
    services.sql<
      { sources: Sources; submittedAt: Date }[]
    >`select s.sources, d.submitted_at as "submittedAt" from dossiers d join dossier_sources s on s.dossier_id = d.id where d.id = ${id}`,
    services.sql<
      { page: string; values: Record<string, unknown> }[]
    >`select page, values from dossier_answers where dossier_id = ${id}`,
  ]);
  const answers = Object.fromEntries(pages.map(({ page, values }) => [page, values]));
  const day = localDay(known?.submittedAt ?? now);
  return sensitiveParts(procedure.warnings?.(answers, day, known?.sources ?? {}) ?? []);
}

type Change = { page: string; field: string; value: unknown };
type Read = { errors: SupplementFailure["errors"]; typed: Record<string, string>; changes: Change[] };

async function readItems(
  services: Needs,
  dossier: DossierHead,
  procedure: string,
  request: OpenRequest,
  pages: readonly { id: string; schema: { shape: Record<string, unknown> } }[],
  form: FormData,
): Promise<Read> {
  const read: Read = { errors: [], typed: {}, changes: [] };
  for (const { name, target, files } of request.targets) {
    if (target?.kind === "paper") {
      const label = ownText(procedure, target.of.label);
      const chosen = form
        .getAll(name)
        .filter((value): value is File => value instanceof File && value.size > 0);
      const old = files.filter(({ uploadedAt }) => uploadedAt < request.askedAt).map(({ id }) => id);
      const failed = await replaceFiles(services, dossier, target.of.id, old, chosen);
      for (const file of failed)
        read.errors.push({ field: name, text: words("dossier:supplement.error.upload", { name: file }) });
      const fresh = files.some(({ uploadedAt }) => uploadedAt >= request.askedAt);
      if (chosen.length === 0 && !fresh)
        read.errors.push({ field: name, text: words("dossier:supplement.error.file", { label }) });
    }
    if (target?.kind === "field") {
      const typed = String(form.get(name) ?? "");
      read.typed[name] = typed;
      const value = readField(
        pages.find(({ id }) => id === target.page)?.schema.shape[target.of.name],
        typed,
      );
      if ("message" in value)
        read.errors.push({
          field: name,
          text: value.message
            ? ownText(procedure, value.message)
            : words("dossier:supplement.error.value", { label: ownText(procedure, target.of.label) }),
        });
      else read.changes.push({ page: target.page, field: target.of.name, value: value.value });
    }
  }
  return read;
}

/**
 * Puts new files in the place of those that were found wanting, and names the refused ones; without one good file the old ones stay.
 * The old ones make room first: the limit counts a row's files together.
 */
async function replaceFiles(
  services: Needs,
  { draftId }: DossierHead,
  paper: string,
  old: readonly string[],
  files: readonly File[],
): Promise<string[]> {
  if (files.length === 0) return [];
  const supersede = async (at: Date | null) => {
    if (old.length > 0)
      await services.sql`update attachments set superseded_at = ${at} where id in ${services.sql(old)}`;
  };
  await supersede(await services.clock.now());
  const refused: string[] = [];
  for (const file of files)
    if ("error" in (await storeUpload(services, { draftId, paper, file }))) refused.push(file.name);
  if (refused.length === files.length) await supersede(null);
  return refused;
}

type FieldSchema = {
  safeParse: (value: unknown) => {
    success: boolean;
    data?: unknown;
    error?: { issues: { message: string }[] };
  };
};

/** The value by the page's own rule for this field. */
function readField(schema: unknown, typed: string): { value: unknown } | { message: string | undefined } {
  const result = (schema as FieldSchema | undefined)?.safeParse(typed);
  if (!result?.success) return { message: result?.error?.issues[0]?.message };
  return { value: result.data };
}

/** Raises a page's version where a value changed; desks find the dossier by what it says now, and the radar compares it anew. */
async function writeAnswers(
  services: Needs,
  dossier: DossierHead,
  procedure: Procedure,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const { id } = dossier;
  await services.sql.begin(async (tx) => {
    for (const { page, field, value } of changes)
      await tx`update dossier_answers set values = jsonb_set(values, ${[field]}, ${tx.json(value as never)}), version = version + 1
        where dossier_id = ${id} and page = ${page} and values -> ${field} is distinct from ${tx.json(value as never)}`;
    await rewriteSearch(tx, services, id, procedure);
    await rewritePeople(tx, services, id, procedure);
  });
}
