/** Paper originals in the agency's keeping: taken in by the reception with an event, and who looks where they are (capability D10). */
import type { ISql } from "postgres";
import { z } from "zod";
import { type Decided, sendDecision } from "#app/dossiers/decide.server.ts";
import type { DossierHead } from "#app/dossiers/decide-page.server.ts";
import { getProcedure } from "#app/dossiers/decide-page.server.ts";
import { errorsOf, typedOf } from "#app/forms/read-form.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import { mayNow } from "#app/identity/may-now.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { ownText } from "#app/ui/procedure-words.ts";
import { type Words, words } from "#app/ui/words.ts";
import { requiredText } from "#machines/kernel/identifiers/text.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { descriptionNote, paperNote } from "./project-counter.server.ts";

/** One original with its custody: `returnedAt` null while the agency has it. */
export type Original = {
  id: string;
  name: Words | string;
  detail: string;
  takenAt: Date;
  returnedAt: Date | null;
};
export type OriginalsPage = {
  originals: Original[];
  /** False: this officer takes in nothing for this dossier now. */
  mayTake: boolean;
  mayReturn: boolean;
  papers: { value: string; label: Words }[];
};
export type OriginalFailure = { errors: Record<string, string>; typed: Record<string, string> };

const other = "other";

// biome-ignore lint/complexity/noBannedTypes: postgres.js spells "no custom types" so
type Reader = { sql: ISql<{}> };

/** The newest last, as a custody list is written. */
export async function readOriginals(
  { sql }: Reader,
  procedure: Pick<Procedure, "id" | "papers">,
  dossierId: string,
): Promise<Original[]> {
  const rows = await sql<(Omit<Original, "name" | "detail"> & { paper: string; description: string })[]>`
    select id, paper, description, taken_at as "takenAt", returned_at as "returnedAt" from originals
    where dossier_id = ${dossierId} order by taken_at, id`;
  return rows.map(({ paper, description, ...row }) => {
    const known = procedure.papers.find(({ id }) => id === paper);
    return known
      ? { ...row, name: ownText(procedure.id, known.label), detail: description }
      : { ...row, name: description || words("counter:original.other"), detail: "" };
  });
}

export async function getOriginalsPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
): Promise<OriginalsPage> {
  const procedure = getProcedure(services, dossier.procedure);
  const [events, originals] = await Promise.all([
    mayNow(services, viewer, dossier.id),
    asOfficer(services, viewer, (sql) => readOriginals({ sql }, procedure, dossier.id)),
  ]);
  return {
    originals,
    mayTake: events.some(({ type }) => type === "original.take"),
    mayReturn: events.some(({ type }) => type === "original.return"),
    papers: [
      ...procedure.papers.map(({ id, label }) => ({ value: id, label: ownText(procedure.id, label) })),
      { value: other, label: words("counter:original.other") },
    ],
  };
}

const description = z.preprocess(
  (value) => value ?? "",
  z.string().trim().max(200, { error: "counter:error.description" }),
);

/** The original's id is the form's number: sent twice it is one original. */
export async function takeOriginal(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  form: FormData,
  t: Translate,
): Promise<Decided | OriginalFailure> {
  const papers = getProcedure(services, dossier.procedure).papers.map(({ id }) => id);
  const schema = z
    .object({
      commandId: z.uuid(),
      paper: z.enum([...papers, other], { error: "counter:error.paper" }),
      description,
    })
    .refine((read) => read.paper !== other || requiredText("").safeParse(read.description).success, {
      error: "counter:error.description",
      path: ["description"],
    });
  const typed = typedOf(form);
  const read = schema.safeParse(typed);
  if (!read.success) {
    const errors = errorsOf(read.error);
    if (errors.commandId) throw new Response(null, { status: 400 });
    return { errors, typed };
  }
  const { commandId, paper } = read.data;
  const note = (key: string, body: string) => ({ key, body, visibility: "family" as const });
  const said = read.data.description.normalize("NFC");
  const notes = [note(paperNote, paper), ...(said ? [note(descriptionNote, said)] : [])];
  const event = { type: "original.take", originalId: commandId };
  return sendDecision(services, viewer, dossier, { commandId, event, notes }, t);
}
