/** Communes for what a person types, as JSON; without script the wizard's own page answers the same. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { offerPlaces } from "#app/places/place-offers.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const text = new URL(args.request.url).searchParams.get("ten") ?? "";
  const { said, offers } = await offerPlaces(services(), text, translator(languageOf(args.request)));
  // Wording follows the language, which is a cookie.
  return Response.json({ said, offers }, { headers: { "cache-control": "private, max-age=3600" } });
}
