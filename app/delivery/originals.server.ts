/** Paper originals in the agency's keeping: taken in by the reception with an event, and who looks where they are (capability D10). */
import type { ISql } from "postgres";
import { z } from "zod";
import { type Decided, sendDecision } from "#app/dossiers/decide.server.ts";
import { type DossierHead, getProcedure } from "#app/dossiers/dossier-head.server.ts";
import { errorsOf, type FormFailure, typedOf } from "#app/forms/read-form.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import { mayNow } from "#app/identity/may-now.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { ownText } from "#app/ui/procedure-words.ts";
import { type Words, words } from "#app/ui/words.ts";
import { requiredText } from "#machines/kernel/identifiers/text.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { type Colleague, listColleagues, moveOriginal } from "./move-original.server.ts";
import { type CustodyLine, readMoves } from "./original-moves.server.ts";
import { descriptionNote, paperNote, placeNote } from "./project-counter.server.ts";

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
  /** Where each has been, in the order in which things happened. */
  moves: CustodyLine[];
  agency: string;
  at: Date;
  /** To whom an original can be given; empty for who keeps none. */
  colleagues: Colleague[];
  /** False: this officer takes in nothing for this dossier now. */
  mayTake: boolean;
  mayReturn: boolean;
  papers: { value: string; label: Words }[];
};

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
  services: Pick<Services, "sql" | "kinds" | "clock">,
  viewer: OfficerViewer,
  dossier: DossierHead,
): Promise<OriginalsPage> {
  const procedure = getProcedure(services, dossier.procedure);
  const [events, read, at] = await Promise.all([
    mayNow(services, viewer, dossier.id),
    asOfficer(services, viewer, async (sql) => {
      const [originals, moves, [agency]] = await Promise.all([
        readOriginals({ sql }, procedure, dossier.id),
        readMoves({ sql }, dossier.id),
        sql<{ name: string }[]>`select name from agencies where id = ${viewer.agencyId}`,
      ]);
      return { originals, moves, agency: agency?.name ?? "" };
    }),
    services.clock.now(),
  ]);
  const mayReturn = events.some(({ type }) => type === "original.return");
  return {
    ...read,
    at,
    colleagues: mayReturn ? await listColleagues(services, viewer) : [],
    mayTake: events.some(({ type }) => type === "original.take"),
    mayReturn,
    papers: [
      ...procedure.papers.map(({ id, label }) => ({ value: id, label: ownText(procedure.id, label) })),
      { value: other, label: words("counter:original.other") },
    ],
  };
}

const typedText = (max: number, error: string) =>
  z.preprocess((value) => value ?? "", z.string().trim().max(max, { error }));
const description = typedText(200, "counter:error.description");
const place = typedText(100, "assisted:error.place");

/** The original's id is the form's number: sent twice it is one original. */
export async function takeOriginal(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  form: FormData,
  t: Translate,
): Promise<Decided | FormFailure> {
  const papers = getProcedure(services, dossier.procedure).papers.map(({ id }) => id);
  const schema = z
    .object({
      commandId: z.uuid(),
      place,
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
  const note = (key: string, body: string, visibility: "family" | "officers" = "family") =>
    body ? [{ key, body: body.normalize("NFC"), visibility }] : [];
  const notes = [
    ...note(paperNote, paper),
    ...note(descriptionNote, read.data.description),
    // Families are not told in which cabinet it lies.
    ...note(placeNote, read.data.place, "officers"),
  ];
  const event = { type: "original.take", originalId: commandId };
  return sendDecision(services, viewer, dossier, { commandId, event, notes }, t);
}

/**
 * To a colleague or another place, by who may give it back: the reception that keeps it.
 * @throws Response 403 for everybody else.
 */
export async function moveKept(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  form: FormData,
): Promise<{ moved: true } | FormFailure> {
  const events = await mayNow(services, viewer, dossier.id);
  if (!events.some(({ type }) => type === "original.return")) throw new Response(null, { status: 403 });
  return moveOriginal(services, viewer, dossier.id, form);
}
