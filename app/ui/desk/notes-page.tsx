/** Internal notes on a page of their own: where a note that could not be taken comes back to. */
import type { ShownNote } from "#app/desk/notes.ts";
import type { FormFailure } from "#app/forms/read-form.ts";
import { useT } from "#app/texts/texts.tsx";
import { ActFrame } from "./act-frame.tsx";
import { NoteForm, NoteList } from "./notes.tsx";

type Page = { heading: string; caseCode: string; notes: readonly ShownNote[]; noteId: string };

export function NotesPage({
  page: { heading, caseCode, notes, noteId },
  failure,
}: {
  page: Page;
  failure: FormFailure | undefined;
}) {
  const t = useT();
  return (
    <ActFrame title={heading} caseCode={caseCode} facts={[]} errors={failure?.errors}>
      <p className="hint">{t("deskDossier:notes.lead")}</p>
      <NoteForm noteId={noteId} failure={failure} />
      <section aria-labelledby="ghi-chu">
        <h2 id="ghi-chu">{t("deskDossier:notes.title")}</h2>
        <NoteList notes={notes} />
      </section>
    </ActFrame>
  );
}
