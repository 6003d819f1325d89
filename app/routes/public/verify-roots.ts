/** The root certificates that signatures lead to, so that anybody can check a signed paper without the portal. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { pemOf } from "#app/papers/signing/certificates.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  const roots = await services().trust.roots();
  if (!roots) return new Response(null, { status: 503, headers: { "retry-after": "60" } });
  return new Response(roots.map(pemOf).join(""), {
    headers: {
      "content-type": "application/x-pem-file",
      "content-disposition": 'attachment; filename="chung-thu-goc.pem"',
      "x-robots-tag": "noindex",
    },
  });
}
