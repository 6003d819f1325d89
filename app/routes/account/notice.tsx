/** Opens one notice: it counts as read, and its dossier's page says the rest. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { openNotice } from "#app/notifications/inbox.server.ts";
import { services } from "#app/services.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "account.read" });
  const { caseCode } = await openNotice(services(), viewer, args.params.noticeId ?? "");
  throw redirect(`/ho-so/${caseCode}`);
}

export default function Opened() {
  return null;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
