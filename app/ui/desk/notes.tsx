/** Internal notes of a dossier, and the short form to add one. */
import type { ShownNote } from "#app/desk/notes.ts";
import type { FormFailure } from "#app/forms/read-form.ts";
import { useT } from "#app/texts/texts.tsx";
import { Choice, TextArea } from "./controls.tsx";

type ListProps = { notes: readonly ShownNote[] };

export function NoteList({ notes }: ListProps) {
  const t = useT();
  if (notes.length === 0) return <p className="hint">{t("deskDossier:notes.none")}</p>;
  return (
    <ul className="timeline">
      {notes.map(({ id, who, when, body, shared }) => (
        <li key={id}>
          <p className="timeline-when">
            {when} · {who} · {t(shared ? "deskDossier:notes.shared" : "deskDossier:notes.own")}
          </p>
          <p className="pre-line">{body}</p>
        </li>
      ))}
    </ul>
  );
}

/** `action`: where the form goes; by itself to its own page. */
type FormProps = { action?: string; noteId: string; failure: FormFailure | undefined };

export function NoteForm({ action, noteId, failure }: FormProps) {
  const t = useT();
  const { errors = {}, typed = {} } = failure ?? {};
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="noteId" value={typed.noteId ?? noteId} />
      <TextArea
        name="body"
        label={t("deskDossier:notes.body")}
        hint={t("deskDossier:notes.body.hint")}
        value={typed.body ?? ""}
        error={errors.body}
      />
      <Choice
        name="audience"
        legend={t("deskDossier:notes.audience")}
        options={(["own", "shared"] as const).map((value) => ({
          value,
          label: t(`deskDossier:notes.audience.${value}`),
        }))}
        value={typed.audience ?? "own"}
        error={errors.audience}
      />
      <button type="submit" className="button button-secondary">
        {t("deskDossier:notes.add")}
      </button>
    </form>
  );
}

type SectionProps = ListProps & { caseCode: string; noteId: string; mayNote: boolean };

/** On the dossier's page: the form is folded away until somebody has something to write. */
export function DeskNotes({ notes, caseCode, noteId, mayNote }: SectionProps) {
  const t = useT();
  return (
    <section aria-labelledby="ghi-chu">
      <h2 id="ghi-chu">{t("deskDossier:notes.title")}</h2>
      <p className="hint">{t("deskDossier:notes.lead")}</p>
      <NoteList notes={notes} />
      {mayNote && (
        <details>
          <summary>{t("deskDossier:notes.write")}</summary>
          <NoteForm action={`/can-bo/ho-so/${caseCode}/ghi-chu`} noteId={noteId} failure={undefined} />
        </details>
      )}
    </section>
  );
}
