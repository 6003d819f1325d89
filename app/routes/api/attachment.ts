/** One stored file, for those who may see its dossier; and `POST /tep/moi?ho-so=…`, where script sends single files of a draft. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireProcedure } from "#app/dossiers/draft-procedure.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { storeUploads } from "#app/papers/draft-uploads.server.ts";
import { sendFile } from "#app/papers/send-file.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const asked = { to: "attachment.read", attachmentId: args.params.attachmentId ?? "" } as const;
  const { attachment } = await authorise(args, asked);
  return sendFile(services(), attachment);
}

export async function action(args: ActionFunctionArgs) {
  const draftId = new URL(args.request.url).searchParams.get("ho-so") ?? "";
  const { draft } = await authorise(args, { to: "draft.edit", draftId });
  if (args.params.attachmentId !== "moi") throw new Response(null, { status: 405 });
  const form = await args.request.formData();
  const t = translator(languageOf(args.request));
  const [error] = await storeUploads(services(), requireProcedure(draft.procedure), draft, form, t);
  return Response.json(error ? { error } : {}, { status: error ? 422 : 200 });
}
