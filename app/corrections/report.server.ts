/**
 * "Báo sai sót": the family says which line of a finished paper is wrong and what it should be (decisions 21).
 *
 * Opens a workflow of its own that works after the dossier has ended. What the family writes is a note; the event names the line only.
 */
import { z } from "zod";
import { type FormFailure, readForm } from "#app/forms/read-form.ts";
import { actorOf, type CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { openOwned } from "#app/workflow/open-owned.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { componentAs } from "#machines/kernel/component.ts";
import { elsewhere } from "./paper-lines.ts";
import type { IssuedResultPaper } from "./result-paper.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds">;
type Head = { id: string; procedure: string };

/** `known`: somebody has reported on this paper before, or it counts no more; nothing new was opened. */
export type Reported = { done: "opened" | "known" };

const schemaFor = ({ document }: IssuedResultPaper) =>
  z.object({
    commandId: z.uuid(),
    line: z.enum([...document.lines.map(({ label }) => label), elsewhere], {
      error: "corrections:error.line",
    }),
    wish: z
      .string({ error: "corrections:error.wish" })
      .transform((text) => text.normalize("NFC").trim())
      .pipe(
        z
          .string()
          .min(2, { error: "corrections:error.wish" })
          .max(2_000, { error: "corrections:error.tooLong" }),
      ),
  });

/** @throws Response 422 when the hidden field is not ours. */
export async function reportMistake(
  services: Needs,
  viewer: CitizenViewer,
  dossier: Head,
  paper: IssuedResultPaper,
  form: FormData,
): Promise<Reported | FormFailure> {
  const read = readForm(schemaFor(paper), form);
  if ("errors" in read) {
    if (read.errors.commandId) throw new Response(null, { status: 422 });
    return read;
  }
  const { component } = paper;
  const found = services.kinds(dossier.procedure).components.find(({ id }) => id === component);
  const signs =
    found !== undefined && componentAs(found, paper.variant ?? undefined).duties.signer !== undefined;
  const opened = await openOwned(services, {
    kind: "correction",
    dossierId: dossier.id,
    input: { dossierId: dossier.id, component, signs },
    event: { type: "correction.open", paperId: paper.id, component, line: read.value.line },
    actor: actorOf(viewer),
    commandId: read.value.commandId,
    notes: [{ key: "reason", body: read.value.wish, visibility: "family" }],
    // The paper's row is the lock: two reports at once take turns, and so does the paper's end.
    isDue: (tx) => isOpenToReports(tx, paper.id),
    row: (tx, { id, at, step }) =>
      tx`insert into corrections (id, dossier_id, paper_id, component, line, agency_id, state, opened_at, updated_at)
        values (${id}, ${dossier.id}, ${paper.id}, ${component}, ${read.value.line}, ${paper.agencyId}, ${String(step.snapshot.value)}, ${at}, ${at})`,
  });
  return { done: opened ? "opened" : "known" };
}

/** Still valid, and nobody waits for an answer about it. A report that was declined may be followed by another. */
async function isOpenToReports(tx: Tx, paperId: string): Promise<boolean> {
  const [paper] = await tx<{ valid: boolean }[]>`
    select superseded_at is null and revoked_at is null as valid from issued_papers where id = ${paperId} for no key update`;
  const [open] = await tx`select 1 from corrections where paper_id = ${paperId} and state <> 'declined'`;
  return paper?.valid === true && !open;
}
