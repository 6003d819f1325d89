/** What is kept about people, who sees it and for how long. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { titleFromLoader } from "#app/texts/title.ts";
import { Statement } from "#app/ui/statement.tsx";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "page.read" });
  return { title: translator(languageOf(args.request))("public:privacy.title") };
}

export const meta = titleFromLoader;

export default function Privacy() {
  return (
    <Statement
      title="public:privacy.title"
      lead="public:privacy.lead"
      sections={[
        { title: "public:privacy.what", items: 3 },
        { title: "public:privacy.who", items: 4 },
        { title: "public:privacy.long", items: 0 },
        { title: "public:privacy.cookies", items: 0 },
      ]}
    />
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
