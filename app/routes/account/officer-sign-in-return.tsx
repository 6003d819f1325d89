/** Where the provider sends an officer back to. Only officers that this portal knows get a session. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { finishSignIn, SignInFailed } from "#app/identity/oidc.server.ts";
import { findOfficer } from "#app/identity/people.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { openSession } from "#app/identity/sessions.server.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  try {
    const { claims, idToken, returnTo } = await finishSignIn(services(), "officer", args.request);
    const id = await findOfficer(services(), claims);
    if (!id) return redirect("/can-bo/dang-nhap?loi=khong-co-quyen");
    const cookie = await openSession(services(), { kind: "officer", id, idToken });
    return redirect(returnTo, { headers: { "set-cookie": cookie } });
  } catch (error) {
    if (error instanceof SignInFailed) return redirect("/can-bo/dang-nhap?loi=1");
    throw error;
  }
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
