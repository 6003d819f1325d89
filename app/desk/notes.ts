/** Internal notes as forms and pages know them: what officers write for each other and no family ever reads. */
import { z } from "zod";

export const noteMost = 2_000;

export type ShownNote = {
  id: string;
  /** Name and agency of the writer. */
  who: string;
  when: string;
  body: string;
  /** For all agencies of the dossier; else for the writer's own. */
  shared: boolean;
};

/** Browsers send line ends as two characters and count them as one. */
const body = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(
    z
      .string()
      .min(1, { error: "deskDossier:notes.error.empty" })
      .max(noteMost, { error: "deskDossier:notes.error.long" }),
  );

/** `noteId` is made with the page: a form that is sent twice leaves one note. */
export const noteForm = z.object({
  noteId: z.uuid({ error: "deskDossier:notes.error.form" }),
  body,
  audience: z.enum(["own", "shared"], { error: "deskDossier:notes.error.audience" }),
});
export type NoteForm = z.output<typeof noteForm>;
