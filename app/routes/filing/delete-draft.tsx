/** Asks before a draft and its files are deleted; then back to the page that asked for room, else to the list. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { leaveAssisted } from "#app/assisted/leave.server.ts";
import { formatDateTime } from "#app/calendar/local-time.ts";
import { deleteDraft } from "#app/dossiers/delete-draft.server.ts";
import { ownPath } from "#app/identity/oidc.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";

const asked = ({ params }: Pick<LoaderFunctionArgs, "params">) =>
  ({ to: "draft.delete", draftId: params.draftId ?? "" }) as const;

export async function loader(args: LoaderFunctionArgs) {
  const { draft } = await authorise(args, asked(args));
  const t = translator(languageOf(args.request));
  const name = t(`${draft.procedure}:shortName`);
  return {
    title: t("filing:deleteDraft"),
    name,
    changed: formatDateTime(draft.updatedAt),
    draftId: draft.id,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { draft, assistant } = await authorise(args, asked(args));
  await deleteDraft(services(), draft.id);
  if (assistant) return leaveAssisted(draft.id);
  return redirect(ownPath(new URL(args.request.url).searchParams.get("tiep") ?? "/ho-so"));
}

export const meta = titleFromLoader;

export default function DeleteDraft() {
  const { title, name, changed, draftId } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{t("filing:deleteQuestion", { name, at: changed })}</p>
      <p>{t("filing:deleteHint")}</p>
      <form method="post" className="button-row">
        <button type="submit" className="button button-warning">
          {t("filing:deleteDraft")}
        </button>
        <a href={`/ho-so/nhap/${draftId}`}>{t("filing:keepDraft")}</a>
      </form>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
