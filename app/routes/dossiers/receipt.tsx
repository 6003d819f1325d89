/** Receipt right after filing and ever after: the case code, what was sent to whom, by when, what happens next. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDossierView } from "#app/dossiers/dossier-view.server.ts";
import { qrCode } from "#app/dossiers/receipt-qr.server.ts";
import { findFiledSiblingOffer } from "#app/dossiers/sibling-draft.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { listFiledFiles } from "#app/papers/filed-files.server.ts";
import { services } from "#app/services.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Receipt } from "#app/ui/receipt.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, dossier } = await authorise(args, {
    to: "dossier.read",
    caseCode: args.params.caseCode ?? "",
  });
  const view = await getDossierView(services(), dossier.id);
  const files = await listFiledFiles(services(), dossier);
  const t = translator(languageOf(args.request));
  const sibling = await findFiledSiblingOffer(services(), viewer, dossier, t);
  const qr = qrCode(`${services().env.PUBLIC_ORIGIN}/tra-cuu/${view.caseCode}`);
  return { title: t("dossier:receipt.paper"), view, files, qr, sibling };
}

export const meta = titleFromLoader;

export default function ReceiptPage() {
  const { view, files, qr, sibling } = useLoaderData<typeof loader>();
  return <Receipt view={view} files={files} qr={qr} sibling={sibling} />;
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
