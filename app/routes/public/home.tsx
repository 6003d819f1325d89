/** Home: the life events, tracking by case code, one's own dossiers. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listEntries } from "#app/dossiers/guide.server.ts";
import { authorise } from "#app/identity/policy.server.ts";
import { languageOf, translator } from "#app/texts/i18n.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { titleFromLoader } from "#app/texts/title.ts";
import { TrackForm } from "#app/ui/track-form.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "page.read" });
  const t = translator(languageOf(args.request));
  return {
    title: t("common:service.name"),
    entries: listEntries(t),
    signedIn: viewer?.kind === "citizen",
  };
}

export const meta = titleFromLoader;

export default function Home() {
  const { signedIn, entries } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <div className="home-head">
        <h1>{t("public:home.title")}</h1>
        <p className="lead">{t("public:home.lead")}</p>
      </div>
      <section aria-labelledby="viec">
        <h2 id="viec">{t("public:home.events")}</h2>
        <div className="life-events">
          {entries.map(({ href, title, text, action }) => (
            <div key={href} className="card">
              <h3>{title}</h3>
              <p>{text}</p>
              <a className="button" href={href}>
                {action}
              </a>
            </div>
          ))}
        </div>
      </section>
      <div className="home-pair stack">
        <section aria-labelledby="tra-cuu">
          <h2 id="tra-cuu">{t("public:home.track")}</h2>
          <TrackForm />
        </section>
        <section aria-labelledby="cua-toi">
          <h2 id="cua-toi">{t("public:home.mine")}</h2>
          <p>{t(signedIn ? "public:home.mine.signedIn" : "public:home.mine.text")}</p>
          <p>
            <a className="button button-secondary" href={signedIn ? "/ho-so" : "/dang-nhap"}>
              {t(signedIn ? "public:home.mine.open" : "public:home.mine.action")}
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
export { ProblemPage as ErrorBoundary } from "#app/ui/problem-page.tsx";
