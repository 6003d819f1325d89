/** On to the next dossier of the officer's own list; where nothing else waits, to the list. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findNextDossier } from "#app/desk/next-dossier.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "workList.read" });
  const after = new URL(args.request.url).searchParams.get("sau") ?? "";
  const next = await findNextDossier(services(), viewer, after);
  return redirect(next ? `/can-bo/ho-so/${next}` : "/can-bo");
}
