/**
 * Withdrawal of the whole dossier (decisions 8): possible until civil status is registered.
 *
 * Given back at once when nobody has accepted it, else asked of reception; silence of one working day grants it.
 */
import type { Component } from "./component.ts";
import { dossierSetup } from "./dossier-setup.ts";

const isFor = { type: "isFor", params: { component: "intake" } } as const;
const tell = (to: "applicant" | "agency", text: string) =>
  ({ type: "notify", params: { to, text } }) as const;

/** The region; `components` tell which part's registration ends the possibility. */
export function withdrawal(components: readonly Component[]) {
  const first = components.filter(({ closesAll }) => closesAll).map(({ id }) => id);
  const over = { guard: "allClosed", target: "closed" } as const;
  return dossierSetup.createStateConfig({
    initial: "none",
    states: {
      none: {
        tags: ["waits-for:parts", "untimed:parts"],
        always: over,
        on: {
          "dossier.withdraw": [
            { guard: { type: "notAccepted", params: { first } }, target: "granted" },
            { guard: { type: "mayWithdraw", params: { first } }, target: "asked" },
          ],
        },
      },
      asked: {
        tags: ["waits-for:receptionOfficer", "timer:withdrawal", "national:7"],
        entry: [
          { type: "setWithdrawal", params: { withdrawal: "asked" } },
          tell("agency", "withdrawal.asked"),
        ],
        /** Refused in the meantime, by the silence after a supplement: nothing is asked any more. */
        always: { ...over, actions: { type: "setWithdrawal", params: { withdrawal: "none" } } },
        on: {
          "withdrawal.grant": { guard: isFor, target: "granted" },
          "withdrawal.decline": {
            guard: isFor,
            target: "none",
            actions: [
              { type: "setWithdrawal", params: { withdrawal: "none" } },
              tell("applicant", "withdrawal.declined"),
            ],
          },
          "timer.due": {
            guard: { type: "isTimer", params: { timer: "withdrawal", region: "withdrawal" } },
            target: "granted",
          },
        },
      },
      granted: {
        type: "final",
        entry: [
          { type: "setWithdrawal", params: { withdrawal: "granted" } },
          { type: "issuePaper", params: { paper: "stopNotice" } },
          tell("applicant", "dossier.withdrawn"),
        ],
      },
      closed: { type: "final" },
    },
  });
}
