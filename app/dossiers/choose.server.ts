/** What the applicant does when a consent is missing: paper form CT01, another person, or dropping the part (decisions 6). */
import { mayNow } from "../identity/policy.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { safeName, storeUpload } from "../papers/store-upload.server.ts";
import type { Services } from "../services.server.ts";
import { ownText } from "../ui/procedure-words.ts";
import { type Words, words } from "../ui/words.ts";
import { askAnother } from "./ask-another.server.ts";
import { paperField } from "./choice-fields.ts";
import { consentPaper, type DossierHead, may } from "./choice-page.server.ts";
import { readCommandId, sendEvent } from "./send-event.server.ts";

type Needs = Pick<Services, "sql" | "db" | "clock" | "kinds" | "log" | "files">;
type Head = DossierHead & { procedure: string };

export type ChoiceFailure = {
  component: string;
  errors: { field: string; text: Words }[];
  /** Values as typed, by control name. */
  typed: Record<string, string>;
};

/** Undefined when it was sent. @throws Response 409 when there is nothing to choose any more, 422 for a form that is not ours. */
export async function choose(
  services: Needs,
  viewer: CitizenViewer,
  dossier: Head,
  form: FormData,
): Promise<ChoiceFailure | undefined> {
  const component = form.get("component");
  if (typeof component !== "string") throw new Response(null, { status: 422 });
  const commandId = readCommandId(form);
  switch (form.get("choice")) {
    case "drop":
      await sendEvent(services, viewer, {
        dossierId: dossier.id,
        commandId,
        event: { type: "part.drop", component },
      });
      return undefined;
    case "paper":
      return handInPaper(services, viewer, dossier, { component, commandId, form });
    case "another":
      return askAnother(services, viewer, dossier, { component, commandId, form });
    default:
      throw new Response(null, { status: 422 });
  }
}

export type Chosen = { component: string; commandId: string; form: FormData };

/** Files first, then the event; a file that was kept before counts, so nobody uploads twice. */
async function handInPaper(
  services: Needs,
  viewer: CitizenViewer,
  dossier: Head,
  { component, commandId, form }: Chosen,
): Promise<ChoiceFailure | undefined> {
  const event = { type: "consent.onPaper", component };
  const kind = services.kinds(dossier.procedure);
  const row = consentPaper(kind, component);
  if (!row) throw new Response(null, { status: 422 });
  // When it is not possible now it is a repeat of a sent form, or too late: the door knows which.
  if (may(await mayNow(services, viewer, dossier.id), event.type, component)) {
    const field = paperField(component);
    const chosen = form
      .getAll(field)
      .filter((value): value is File => value instanceof File && value.size > 0);
    const failed: string[] = [];
    for (const file of chosen) {
      const stored = await storeUpload(services, { draftId: dossier.draftId, paper: row.id, file });
      if (!("error" in stored)) continue;
      // Sent before in this very row: a form that came back was filled in again.
      const had = stored.error === "twice" && (await hasFile(services, dossier, row.id, safeName(file.name)));
      if (!had) failed.push(file.name);
    }
    const errors = failed.map((name) => ({
      field,
      text: words("dossier:supplement.error.upload", { name }),
    }));
    if (errors.length === 0 && !(await hasFile(services, dossier, row.id)))
      errors.push({
        field,
        text: words("dossier:supplement.error.file", { label: ownText(kind.id, row.label) }),
      });
    if (errors.length > 0) return { component, errors, typed: {} };
  }
  await sendEvent(services, viewer, { dossierId: dossier.id, commandId, event });
  return undefined;
}

/** True when the row holds a file, or one of this name. */
async function hasFile({ sql }: Needs, { draftId }: Head, paper: string, name?: string): Promise<boolean> {
  const [row] = await sql`
    select 1 from attachments where draft_id = ${draftId} and paper = ${paper} and superseded_at is null
      ${name === undefined ? sql`` : sql`and lower(file_name) = lower(${name})`} limit 1`;
  return row !== undefined;
}
