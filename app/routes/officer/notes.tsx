/** Internal notes of a dossier on a page of their own, and the form to add one. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addNote, readNotes } from "#app/desk/notes.server.ts";
import { noteForm } from "#app/desk/notes.ts";
import { hasFailed, markFailed } from "#app/forms/failed-requests.ts";
import { formOf, readForm } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader, titleOf } from "#app/texts/title.ts";
import { NotesPage } from "#app/ui/desk/notes-page.tsx";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "note.write", caseCode: params.caseCode ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const notes = await readNotes(services(), viewer, dossier.id);
  const title = t("deskDossier:notes.page", { caseCode: dossier.caseCode });
  const shown = { heading: title, caseCode: dossier.caseCode, notes, noteId: randomUUID() };
  return { ...shown, title: titleOf(t, title, hasFailed(args.context)) };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, dossier } = await authorise(args, asked(args));
  const read = readForm(noteForm, await formOf(args.request));
  if ("errors" in read) {
    markFailed(args.context);
    return data(read, { status: 422 });
  }
  await addNote(services(), viewer, dossier.id, read.value);
  return redirect(`/can-bo/ho-so/${dossier.caseCode}#ghi-chu`);
}

export const meta = titleFromLoader;

export default function Notes() {
  return <NotesPage page={useLoaderData<typeof loader>()} failure={useActionData<typeof action>()} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
