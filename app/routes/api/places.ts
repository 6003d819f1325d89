/** Communes of a province as JSON, for pages that narrow the list while a person chooses. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { listWards } from "#app/dossiers/draft-catalogues.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const wards = await listWards(services(), args.params.provinceCode ?? "");
  if (wards.length === 0) throw new Response(null, { status: 404 });
  return Response.json(wards, { headers: { "cache-control": "public, max-age=86400" } });
}
