/** On top of every page about a dossier: what now, whose turn, by when. */
import { useT } from "../texts/texts.tsx";
import type { NextStep } from "../tracking/next-step.ts";
import { Notice } from "./notice.tsx";
import { say } from "./words.ts";

export function NextStepNotice({ next }: { next: NextStep }) {
  const t = useT();
  return (
    <Notice tone={next.tone} title={t("tracking:next.title")}>
      <p>{next.say.map((sentence) => say(t, sentence)).join(" ")}</p>
    </Notice>
  );
}
