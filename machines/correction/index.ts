/** The correction of a finished paper as a workflow kind. */
import type { WorkflowKind } from "../kernel/procedure.ts";
import { CorrectionEvent, correctionEventRules } from "./events.ts";
import { correctionMachine } from "./machine.ts";

/** No law gives a limit for the answer itself; civil status names three working days for correcting its register. Our own choice. */
const answer = {
  amount: 3,
  unit: "workingDays",
  whose: "officer",
  ground:
    "Quy định của cổng, theo thời hạn cải chính tại Luật Hộ tịch 60/2014/QH13, Điều 28 (chưa đối chiếu)",
} as const;

export const correction = {
  id: "correction",
  machineVersion: "1",
  machines: { "1": correctionMachine },
  events: CorrectionEvent,
  eventRules: correctionEventRules,
  components: [],
  ruleVersions: [
    { id: "correction", from: "2024-07-01", deadlines: { parts: {}, timers: { correctionAnswer: answer } } },
  ],
} as const satisfies WorkflowKind;
