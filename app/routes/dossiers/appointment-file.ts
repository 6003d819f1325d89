/** The appointment as a calendar file. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getAppointmentFile } from "#app/delivery/appointment-file.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await authorise(args, { to: "dossier.read", caseCode: args.params.caseCode ?? "" });
  const file = await getAppointmentFile(services(), dossier, translator(languageOf(args.request)));
  if (!file) throw new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="lich-hen.ics"',
      "cache-control": "private, no-store",
    },
  });
}
