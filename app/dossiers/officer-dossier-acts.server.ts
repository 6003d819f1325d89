/** Possible events as named buttons, by part. Pure: what is possible was asked of policy and machine (`mayNow`). */
import type { PossibleEvent } from "../workflow/possible-events.ts";
import { shapes } from "./decide-form.server.ts";
import type { ActGroup, OfficerAct } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

const tones: Readonly<Record<string, OfficerAct["tone"]>> = {
  "supplement.request": "plain",
  "supplement.requestAgain": "plain",
  "verification.mark": "plain",
  "apology.sign": "plain",
  "dossier.forward": "plain",
  "withdrawal.decline": "plain",
  "part.sendBack": "plain",
  "part.notApplicable": "plain",
  "objection.dismiss": "plain",
  "dossier.refuse": "bad",
  "part.refuse": "bad",
  "objection.uphold": "bad",
};
const order: readonly OfficerAct["tone"][] = ["good", "plain", "bad"];

/** Possible events as links to their pages, by part. Where an apology is drafted (`drafted`: components) it comes first. */
export function groupActs(
  caseCode: string,
  events: readonly PossibleEvent[],
  words: OfficerWords,
  drafted: readonly string[] = [],
): ActGroup[] {
  const groups = new Map<string, OfficerAct[]>();
  const rank = ({ href, tone }: OfficerAct) => (urgent.has(href) ? -1 : order.indexOf(tone));
  const urgent = new Set<string>();
  for (const { type, component = "intake", resultId } of events) {
    const act = resultId
      ? handOver(caseCode, resultId, words)
      : (counter(caseCode, type, words) ?? decision(caseCode, type, component, words));
    if (!act) continue;
    if (type === "apology.sign" && drafted.includes(component)) urgent.add(act.href);
    const part = words.part(groupOf(type, component, resultId));
    // Several originals are given back on one page.
    if (groups.get(part)?.some(({ href }) => href === act.href)) continue;
    groups.set(part, [...(groups.get(part) ?? []), act]);
  }
  return [...groups].map(([part, acts]) => ({
    part,
    acts: acts.sort((a, b) => rank(a) - rank(b)),
  }));
}

/** What is about no part has a group of its own. */
function groupOf(type: string, component: string, resultId: string | undefined): string {
  if (resultId || type.startsWith("original.")) return "results";
  return type.startsWith("objection.") ? "objection" : component;
}

const handOver = (caseCode: string, resultId: string, words: OfficerWords): OfficerAct => ({
  href: `/can-bo/ho-so/${caseCode}/trao-ket-qua/${resultId}`,
  label: `${words.text("officer:event.result.handOver")}: ${words.result(resultId)}`,
  tone: "good",
});

/** Paper originals: taken in on a page of their own, given back with what is handed over. */
function counter(caseCode: string, type: string, words: OfficerWords): OfficerAct | undefined {
  const page = { "original.take": "ban-chinh", "original.return": "trao-ket-qua" }[type];
  return page === undefined
    ? undefined
    : {
        href: `/can-bo/ho-so/${caseCode}/${page}`,
        label: words.text(`officer:event.${type}`),
        tone: "plain",
      };
}

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
