/** An officer has sent the letter that no other channel could replace. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { formOf } from "#app/forms/read-form.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { finishLetter } from "#app/notifications/letters.server.ts";
import { services } from "#app/services.server.ts";

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = { to: "letter.finish", caseCode: params.caseCode ?? "" } as const;
  const { dossier } = await authorise({ request, context }, asked);
  await finishLetter(services(), dossier.id, await formOf(request));
  return redirect(`/can-bo/ho-so/${dossier.caseCode}#thong-bao`);
}
