/** Working agencies of a commune by kind, as JSON, for pages that name them while a person chooses. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { agencyNames } from "#app/dossiers/draft-catalogues.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const names = await agencyNames(services(), args.params.wardCode ?? "");
  if (Object.keys(names).length === 0) throw new Response(null, { status: 404 });
  return Response.json(names, { headers: { "cache-control": "public, max-age=600" } });
}
