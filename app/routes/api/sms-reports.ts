/** Delivery reports of the SMS gateway come in here; who sends them is proven by the signature over the body. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { receiveReport } from "#app/notifications/receive-report.server.ts";
import { services } from "#app/services.server.ts";

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const body = await args.request.text();
  const signature = args.request.headers.get("x-signature");
  return new Response(null, { status: await receiveReport(services(), "sms", body, signature) });
}
