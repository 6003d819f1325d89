/**
 * One stored file, for those who may see its dossier (`?nho=1`: a small picture of it); and `POST /tep/moi?ho-so=…`, where script
 * sends single files of a draft and learns what its row then holds.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { listPapers } from "#app/dossiers/draft-papers.server.ts";
import { requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { draftWords } from "#app/dossiers/draft-words.ts";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { storeUploads } from "#app/papers/draft-uploads.server.ts";
import { sendFile, sendThumbnail } from "#app/papers/send-file.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const asked = { to: "attachment.read", attachmentId: args.params.attachmentId ?? "" } as const;
  const { attachment } = await authorise(args, asked);
  const small = new URL(args.request.url).searchParams.has("nho");
  return small ? sendThumbnail(services(), attachment) : sendFile(services(), attachment);
}

export async function action(args: ActionFunctionArgs) {
  const draftId = new URL(args.request.url).searchParams.get("ho-so") ?? "";
  const { draft } = await authorise(args, { to: "draft.edit", draftId });
  if (args.params.attachmentId !== "moi") throw new Response(null, { status: 405 });
  const form = await formOf(args.request);
  const t = translator(languageOf(args.request));
  const procedure = requireProcedure(draft.procedure);
  const [error] = await storeUploads(services(), procedure, draft, form, t);
  if (error) return Response.json({ error }, { status: 422 });
  const rows = await listPapers(services(), procedure, draft, draftWords(procedure, t, draft.answers));
  const row = rows.find(({ id }) => id === form.get("paper"));
  return Response.json({ files: row?.files ?? [], room: row?.room ?? "" });
}
