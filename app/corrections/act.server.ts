/** An officer's act on a report: read the form, show what the family will read, send it through the door, say what came before it. */
import { typedOf } from "#app/dossiers/decide-form.server.ts";
import { actorOf, type OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import { readAct } from "./act-form.ts";
import type { CorrectionActPage, CorrectionActResult } from "./correction-types.ts";
import type { Opened } from "./open-correction.server.ts";
import { readHappened } from "./read-correction.server.ts";
import { showHappened } from "./show-happened.ts";

type Posted = { page: CorrectionActPage; form: FormData };

/** The door alone decides. @throws Response 403 for the wrong person (or the one who proposed it), 400 for a form that is not ours. */
export async function actOnCorrection(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: OfficerViewer,
  { correction, dossier, solo }: Opened,
  { page, form }: Posted,
  t: Translate,
): Promise<CorrectionActResult> {
  if (form.get("intent") === "edit") return { errors: {}, typed: typedOf(form) };
  const decision = readAct(page.type, correction.component, form);
  if ("errors" in decision) return decision;
  if (page.words?.previewed && form.get("confirmed") !== "yes") {
    const chosen = page.choice?.options.find(({ value }) => value === form.get(page.choice?.name ?? ""));
    const lines = [
      ...(page.choice && chosen ? [{ label: page.choice.legend, value: chosen.label }] : []),
      ...decision.notes.map(({ body }) => ({ label: page.words?.label ?? "", value: body })),
    ];
    return { preview: { lines, typed: typedOf(form) } };
  }
  const { seq, commandId, event, notes } = decision;
  try {
    await applyEvent(services, {
      ...{ workflowId: correction.id, commandId, actor: actorOf(viewer), event, notes },
      // A reminder in the meantime is nobody's decision.
      overtaken: async (tx) =>
        (
          await tx`select 1 from workflow_events where workflow_id = ${correction.id} and seq > ${seq} and type <> 'timer.due' limit 1`
        ).length > 0,
    });
    return { done: true };
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "policy") throw new Response(null, { status: 403 });
    if (error.reason === "invalid") throw new Response(null, { status: 400 });
    const happened = await readHappened(services, correction.id);
    const since = happened.filter((one) => one.seq > seq);
    const [state] = await services.sql<
      { state: string }[]
    >`select state from corrections where id = ${correction.id}`;
    const story = { paper: correction.paper, state: state?.state ?? correction.state };
    return { conflict: showHappened(since, dossier.procedure, solo, story, t).reverse() };
  }
}
