/** The carrier's scans come in here; who sends them is proven by the signature over the body. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveScan } from "#app/delivery/receive-scan.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });

export async function action(args: ActionFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const body = await args.request.text();
  return new Response(null, {
    status: await receiveScan(services(), body, args.request.headers.get("x-signature")),
  });
}
