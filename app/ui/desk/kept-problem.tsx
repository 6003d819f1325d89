/** The problem page of a form: what the officer had typed stands below, so that a dossier that went elsewhere takes no words with it. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ProblemPage } from "../problem-page.tsx";
import { CopyBlock } from "./kept.tsx";

export function KeptProblem() {
  const words = wordsIn(useRouteError());
  return (
    <>
      <ProblemPage />
      {words.length > 0 && <CopyBlock text={words.join("\n\n")} />}
    </>
  );
}

function wordsIn(error: unknown): string[] {
  if (!isRouteErrorResponse(error) || typeof error.data !== "object" || error.data === null) return [];
  const { words } = error.data as { words?: unknown };
  return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
}
