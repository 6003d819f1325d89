/** The page `docs/statecharts.md`: every kind of region, drawn from the machines of today. Pure. */
import type { AnyStateMachine } from "xstate";
import { drawStatechart } from "./draw-statechart.ts";

export type Chart = { title: string; about: string; machine: AnyStateMachine; region?: string };

const intro = `# Statecharts

Drawn from the machines themselves by \`machines/kernel/draw-statechart.ts\`; do not edit. After a change of a machine:
\`UPDATE_DOCS=1 npx vitest run machines/draw.test.ts\`.

A dossier is one statechart with a region per component procedure beside \`intake\`, \`confirmations\`, \`results\` and \`withdrawal\`; all of
them take every event. Parcels, payments and corrections are workflows of their own.

How to read them

* An arrow is an event, with its guard in brackets; an arrow without an event is taken as soon as its guard holds.
* \`timer x\` is the event that limit x is over; the amounts are in each procedure's \`deadlines.ts\`.
* Notes hold what a state declares: \`waits-for:\` whose turn it is, \`timer:\` a limit that runs, \`untimed:\` why there is none,
  \`ladder:dueDate\` that the reminders follow the part's due date, \`clock:paused:\` that the legal clock stands still, \`national:\` the
  national status it shows. \`takes\` lists events that change facts but not the state.
`;

export function statechartsPage(charts: readonly Chart[]): string {
  const parts = charts.map(
    ({ title, about, machine, region }) =>
      `## ${title}\n\n${about}\n\n\`\`\`mermaid\n${drawStatechart(machine, region)}\n\`\`\`\n`,
  );
  return [intro, ...parts].join("\n");
}
