/** What happens when a page of the wizard is posted: saved, shown again, or a file added or taken away. */

import { leaveAddress } from "#app/assisted/leave.server.ts";
import { typedOf } from "#app/forms/read-form.ts";
import type { StepFailure, StepView } from "#app/forms/step-types.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import { deleteUpload } from "#app/papers/delete-upload.server.ts";
import { storeUploads } from "#app/papers/draft-uploads.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { FieldError } from "#app/ui/error-summary.tsx";
import type { Page } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { missingPapers } from "./draft-papers.server.ts";
import { getStepView } from "./draft-step-view.server.ts";
import { draftWords } from "./draft-words.ts";
import { existingSlug, leadsToExisting } from "./live-subject.server.ts";
import { saveStep } from "./save-draft-step.server.ts";
import { applyPlaceIntent, hasOpenSearch } from "./step-places.server.ts";

export type StepPost = {
  draft: DraftRow;
  /** An officer fills it in for the person. */
  assisted?: boolean;
  procedure: Procedure;
  page: Page;
  form: FormData;
  toCheck: boolean;
};
export type StepPosted =
  | { goTo: string }
  | { status: 200 | 409 | 422; view: StepView; failure?: StepFailure; paperErrors?: FieldError[] };

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock" | "files">;

export async function postStep(services: Needs, post: StepPost, t: Translate): Promise<StepPosted> {
  const { draft, assisted = false, procedure, page, form, toCheck } = post;
  const typed = typedOf(form);
  const here = `/ho-so/nhap/${draft.id}/${page.slug}${toCheck ? "?ve=kiem-tra" : ""}`;
  const show = (shown = typed) =>
    getStepView(services, { draft, assisted, procedure, page, typed: shown, toCheck }, t);
  const fields = page.sections.flatMap((section) => section.fields);
  const placed = await applyPlaceIntent(services, fields, typed);
  if (placed) return { status: 200, view: await show(placed) };
  switch (typed.intent) {
    case "refresh":
      return { status: 200, view: await show() };
    case "upload": {
      const refused = await storeUploads(services, procedure, draft, form, t);
      if (refused.length === 0) return { goTo: `${here}#${typed.paper}` };
      return {
        status: 422,
        view: await show(),
        paperErrors: refused.map((text) => ({ field: typed.paper ?? "", text })),
      };
    }
    case "remove":
      await deleteUpload(services, draft.id, typed.attachment ?? "");
      return { goTo: here };
    case "later":
      return save(services, post, t);
    default:
      if (await hasOpenSearch(services, fields, typed, t)) return { status: 200, view: await show() };
      return save(services, post, t);
  }
}

async function save(
  services: Needs,
  { draft, assisted = false, procedure, page, form, toCheck }: StepPost,
  t: Translate,
): Promise<StepPosted> {
  const typed = typedOf(form);
  const words = draftWords(procedure, t);
  const later = typed.intent === "later";
  const view = () => getStepView(services, { draft, assisted, procedure, page, typed, toCheck }, t);
  if (page.papers && !later) {
    const missing = await missingPapers(services, procedure, draft);
    const paperErrors = missing.map(({ id, missing: said, label }) => ({
      field: id,
      text: said ? words.text(said) : t("filing:papers.missing", { paper: words.text(label) }),
    }));
    if (paperErrors.length > 0) return { status: 422, view: await view(), paperErrors };
  }
  const saved = await saveStep(services, {
    draft,
    procedure,
    page,
    typed,
    revision: readRevision(typed.revision),
    later,
  });
  const root = `/ho-so/nhap/${draft.id}`;
  if (saved.kind === "errors") {
    const errors = Object.fromEntries(
      Object.entries(saved.errors).map(([field, key]) => [field, words.text(key)]),
    );
    return { status: 422, view: await view(), failure: { errors } };
  }
  if (saved.kind === "conflict")
    return { status: 409, view: await view(), failure: { errors: {}, conflict: true } };
  if (later) return { goTo: leaveAddress(draft.id, assisted) };
  if (saved.exit) return { goTo: `${root}/den-quay` };
  if (await leadsToExisting(services, procedure, draft.id, page)) return { goTo: `${root}/${existingSlug}` };
  return { goTo: toCheck || !saved.next ? `${root}/kiem-tra` : `${root}/${saved.next.slug}` };
}

/** No revision at all is one that nobody has: the page comes back as changed elsewhere. */
export const readRevision = (typed = ""): number => (/^[0-9]{1,9}$/.test(typed) ? Number(typed) : 0);
