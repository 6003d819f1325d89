/** Level 1 is not enough to file: says how to raise the account to level 2 (S06). */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "#app/identity/policy.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";

export async function loader(args: LoaderFunctionArgs) {
  await authorise(args, { to: "account.read" });
  const title = translator(languageOf(args.request))("identity:level.title");
  return { title };
}

export const meta = titleFromLoader;

export default function LevelNeeded() {
  const t = useT();
  return (
    <>
      <h1>{t("identity:level.title")}</h1>
      <p>{t("identity:level.text")}</p>
      <ol>
        <li>{t("identity:level.step1")}</li>
        <li>{t("identity:level.step2")}</li>
        <li>{t("identity:level.step3")}</li>
      </ol>
      <p>{t("identity:level.meanwhile")}</p>
      <p>
        <a href="/">{t("identity:level.home")}</a>
      </p>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
