/**
 * The server's entry: renders pages, and hands the processes in `server/` what they start.
 *
 * How a page becomes HTML is in `render.server.tsx`.
 */
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { migrateDatabase } from "#db/migrate.server.ts";
import { seedDatabase } from "#db/seed/seed.server.ts";
import { seedDossiers } from "./dossiers/seed-dossiers.server.ts";
import { keepPrivate } from "./identity/keep-private.server.ts";
import { renderWithoutScript, renderWithScript, shipsScript } from "./render.server.tsx";
import { requestContext } from "./request-context.ts";
import { services } from "./services.server.ts";
import { languageOf, textsAddress, translator } from "./texts/i18n.server.ts";
import { TextsProvider } from "./texts/texts.tsx";
import { startWorker as start, type Worker } from "./worker.server.ts";

export { services };
export const startWorker = (): Promise<Worker> => start(services());
export const migrate = migrateDatabase;

/** Reference data, and on request `dossiers` more dossiers in mixed states. */
export async function seed({
  ownerUrl,
  dossiers = 0,
}: {
  ownerUrl: string;
  dossiers?: number;
}): Promise<void> {
  await seedDatabase(ownerUrl);
  if (dossiers > 0) await seedDossiers(services(), dossiers);
}

/** True when the database answers. */
export async function readiness(): Promise<boolean> {
  await services().sql`select 1`;
  return true;
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const language = languageOf(request);
  const nonce = String(context.nonce);
  const texts = {
    language,
    t: translator(language),
    address: (names: readonly string[]) => textsAddress(language, names),
    tone: requestContext({ context }).tone,
  };
  const scripted = shipsScript(remix);
  if (!scripted) delete remix.serverHandoffStream; // data for a script that is not there
  const page = (
    <TextsProvider texts={texts}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </TextsProvider>
  );
  const html = scripted ? await renderWithScript(page, nonce) : renderWithoutScript(page);
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-language", language);
  keepPrivate(services(), request, headers);
  return new Response(html, { status, headers });
}

/** The same page's data, for a browser with script. */
export function handleDataRequest(response: Response, { request }: { request: Request }): Response {
  keepPrivate(services(), request, response.headers);
  return response;
}

/** Bugs are logged with the request's id, never with personal data; aborted requests are nobody's bug. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  const { requestId, withoutSecret } = requestContext({ context });
  services().log.error(
    {
      err: error,
      requestId,
      method: request.method,
      path: withoutSecret(new URL(request.url).pathname),
    },
    "request failed",
  );
}
