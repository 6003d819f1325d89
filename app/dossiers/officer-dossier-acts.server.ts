/** Possible events as named buttons, by part. Pure: what is possible was asked of policy and machine (`mayNow`). */
import type { PossibleEvent } from "../workflow/possible-events.ts";
import { shapes } from "./decide-form.server.ts";
import type { ActGroup, OfficerAct } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

const tones: Readonly<Record<string, OfficerAct["tone"]>> = {
  "supplement.request": "plain",
  "part.sendBack": "plain",
  "dossier.refuse": "bad",
  "part.refuse": "bad",
};
const order: readonly OfficerAct["tone"][] = ["good", "plain", "bad"];

/** Possible events as links to their pages, by part. */
export function groupActs(
  caseCode: string,
  events: readonly PossibleEvent[],
  words: OfficerWords,
): ActGroup[] {
  const groups = new Map<string, OfficerAct[]>();
  for (const { type, component = "intake", resultId } of events) {
    const act = resultId ? handOver(caseCode, resultId, words) : decision(caseCode, type, component, words);
    if (!act) continue;
    const part = resultId ? words.part("results") : words.part(component);
    groups.set(part, [...(groups.get(part) ?? []), act]);
  }
  return [...groups].map(([part, acts]) => ({
    part,
    acts: acts.sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone)),
  }));
}

const handOver = (caseCode: string, resultId: string, words: OfficerWords): OfficerAct => ({
  href: `/can-bo/ho-so/${caseCode}/trao-ket-qua/${resultId}`,
  label: `${words.text("officer:event.result.handOver")}: ${words.result(resultId)}`,
  tone: "good",
});

function decision(
  caseCode: string,
  type: string,
  component: string,
  words: OfficerWords,
): OfficerAct | undefined {
  if (!Object.hasOwn(shapes, type)) return undefined;
  const search = new URLSearchParams({ viec: type, phan: component });
  return {
    href: `/can-bo/ho-so/${caseCode}/quyet-dinh?${search}`,
    label: words.act(type, component),
    tone: tones[type] ?? "good",
  };
}
