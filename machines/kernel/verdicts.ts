/**
 * Test helper: the parts' verdicts that the law expects of an event, written a second time without any statechart.
 *
 * The walks hold every move against it; by induction the outcome at the end equals the parts' verdicts for every order of events.
 */
import type { Component } from "./component.ts";
import { consentsFor, type DossierContext, type Verdict } from "./dossier-context.ts";
import type { WalkEvent } from "./walk.ts";

type Verdicts = Record<string, Verdict>;

export const verdictsOf = ({ parts }: DossierContext): Verdicts =>
  Object.fromEntries(Object.entries(parts).map(([id, { verdict }]) => [id, verdict]));

/** Verdicts after an event that the machine has taken in the state with these facts. `registering`: parts whose register is asked. */
export function expectedVerdicts(
  before: DossierContext,
  event: WalkEvent,
  components: readonly Component[],
  registering: readonly string[] = [],
): Verdicts {
  const verdicts = verdictsOf(before);
  // What a register was asked to do is not called back; everything else stops.
  if (upholds(event))
    return Object.fromEntries(
      Object.entries(verdicts).map(([id, verdict]) => [
        id,
        verdict === "pending" && !registering.includes(id) ? "stopped" : verdict,
      ]),
    );
  const [target, verdict] = direct(before, event) ?? [];
  if (!verdict) return verdicts;
  for (const id of Object.keys(verdicts))
    if (verdicts[id] === "pending" && (target === "all" || target === id)) verdicts[id] = verdict;
  for (let closed = true; closed; ) {
    closed = false;
    for (const { id, needs } of components) {
      const lost = needs.some((need) => !["pending", "done"].includes(verdicts[need] ?? ""));
      if (verdicts[id] !== "pending" || !lost) continue;
      verdicts[id] = "refused";
      closed = true;
    }
  }
  return verdicts;
}

const upholds = ({ type, timer }: WalkEvent): boolean =>
  type === "objection.uphold" || (type === "timer.due" && timer === "objection");

/** What the event itself closes: a part or `all`, and how. */
function direct(before: DossierContext, event: WalkEvent): [string, Verdict] | undefined {
  const component = String(event.component);
  const whole = component === "intake" ? "all" : component;
  switch (event.type) {
    case "dossier.refuse":
      return ["all", "refused"];
    case "dossier.withdraw":
      return before.intake === "submitted" ? ["all", "withdrawn"] : undefined;
    case "withdrawal.grant":
      return [whole, "withdrawn"];
    case "request.refused":
    case "request.failed":
      return before.objection === "upheld" ? [component, "stopped"] : undefined;
    case "part.notApplicable":
      return [component, "notApplicable"];
    case "part.drop":
      return [component, "withdrawn"];
    case "part.withdraw":
      return consentsFor(before, component).includes("pending") ? [component, "withdrawn"] : undefined;
    case "part.refuse":
      return [component, "refused"];
    case "request.accepted":
      return [component, "done"];
    case "timer.due":
      return bySilence(String(event.timer), String(event.region));
    default:
      return undefined;
  }
}

function bySilence(timer: string, region: string): [string, Verdict] | undefined {
  if (timer === "supplement") return [region === "intake" ? "all" : region, "refused"];
  if (timer === "withdrawal") return [region === "withdrawal" ? "all" : region, "withdrawn"];
  return timer === "choice" ? [region, "stopped"] : undefined;
}
