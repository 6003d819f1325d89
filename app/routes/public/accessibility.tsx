/** Accessibility statement. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Statement } from "#app/ui/statement.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  return { title: translator(languageOf(args.request))("public:accessibility.title") };
}

export const meta = titleFromLoader;

export default function Accessibility() {
  return (
    <Statement
      title="public:accessibility.title"
      lead="public:accessibility.goal"
      sections={[
        { title: "public:accessibility.how", items: 5 },
        { title: "public:accessibility.limits", items: 0 },
        { title: "public:accessibility.help", items: 0 },
      ]}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
