/** Delivery reports of the SMS gateway come in here; who sends them is proven by the signature over the body. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { receiveReport } from "#app/notifications/receive-report.server.ts";
import { answerCall, postOnly } from "#app/registries/partner-call.ts";
import { services } from "#app/services.server.ts";

export const loader = postOnly;

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  return answerCall(args, (body, signature) => receiveReport(services(), "sms", body, signature));
}
