/** What a person sees when a page cannot answer: one calm page per cause, no internals, always a way on. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useT } from "../texts/texts.tsx";

const known = new Set([403, 404, 409, 411, 413, 422, 429]);

/** Cause of a route's error as a number that has its own words; everything else is 500. */
export const causeOf = (error: unknown): number =>
  isRouteErrorResponse(error) && known.has(error.status) ? error.status : 500;

export function ProblemPage() {
  const cause = causeOf(useRouteError());
  const t = useT();
  return (
    <>
      <h1>{t(`problems:${cause}.title`)}</h1>
      <p className="lead">{t(`problems:${cause}.text`)}</p>
      <p>{t("problems:next")}</p>
      <ul className="link-list">
        <li>
          <a href="/">{t("problems:home")}</a>
        </li>
        <li>
          <a href="/ho-so">{t("problems:mine")}</a>
        </li>
        <li>
          <a href="/tra-cuu">{t("problems:track")}</a>
        </li>
      </ul>
    </>
  );
}
