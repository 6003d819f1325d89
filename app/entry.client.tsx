/** Wakes a page that declared script, once its texts are there; without them it stays the plain page that it is. */
import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { type Catalogues, TextsProvider, translateFrom } from "./texts/texts.tsx";

const address = document.getElementById("texts")?.getAttribute("href") ?? "";
const answer = await fetch(address);
if (!answer.ok) throw new Error(`Texts answered ${answer.status}`);
const catalogues = (await answer.json()) as Catalogues;
const language = document.documentElement.lang === "en" ? "en" : "vi";
const tone = document.documentElement.dataset.tone === "calm" ? "calm" : undefined;
const texts = { language, t: translateFrom(catalogues), address: () => address, tone } as const;

startTransition(() => {
  hydrateRoot(
    document,
    <TextsProvider texts={texts}>
      <RemixBrowser />
    </TextsProvider>,
  );
});
