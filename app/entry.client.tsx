/** Wakes a page that declared script: its texts lie in the document as JSON, in the language of the document. */
import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { type Catalogues, TextsProvider, translateFrom } from "./texts/texts.tsx";

const catalogues = JSON.parse(document.getElementById("texts")?.textContent || "{}") as Catalogues;
const language = document.documentElement.lang === "en" ? "en" : "vi";
const texts = { language, t: translateFrom(catalogues) } as const;

startTransition(() => {
  hydrateRoot(
    document,
    <TextsProvider texts={texts}>
      <RemixBrowser />
    </TextsProvider>,
  );
});
