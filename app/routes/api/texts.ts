/** Texts for the browser's script, by language, namespaces and version; kept by the browser for as long as it likes. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { languages, textsFor, textsVersion } from "#app/texts/i18n.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const language = languages.find((one) => one === args.params.language);
  const texts = language && textsFor(language, (args.params.names ?? "").split("+"));
  if (!texts) throw new Response(null, { status: 404 });
  // A page from before a new release asks for texts that are gone: it gets today's, and keeps them for this once.
  const current = textsVersion(texts) === args.params.version;
  const kept = current ? "public, max-age=31536000, immutable" : "no-store";
  return Response.json(texts, { headers: { "cache-control": kept } });
}
