/** Where VNeID sends the browser back to: opens the session and goes on. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { finishSignIn, SignInFailed } from "#app/identity/oidc.server.ts";
import { rememberCitizen } from "#app/identity/people.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { openSession } from "#app/identity/sessions.server.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  try {
    const { claims, idToken, returnTo } = await finishSignIn(services(), "citizen", args.request);
    const id = await rememberCitizen(services(), claims);
    const cookie = await openSession(services(), { kind: "citizen", id, idToken });
    return redirect(returnTo, { headers: { "set-cookie": cookie } });
  } catch (error) {
    if (error instanceof SignInFailed)
      return redirect(`/dang-nhap?loi=1&tiep=${encodeURIComponent(error.returnTo ?? "/ho-so")}`);
    throw error;
  }
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
