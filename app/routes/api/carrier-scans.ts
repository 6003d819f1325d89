/** The carrier's scans come in here; who sends them is proven by the signature over the body. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveScan } from "#app/delivery/receive-scan.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { answerCall, postOnly } from "#app/registries/partner-call.ts";
import { services } from "#app/services.server.ts";

export const loader = postOnly;

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  return answerCall(args, (body, signature) => receiveScan(services(), body, signature));
}
