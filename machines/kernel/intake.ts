/** Intake region: the commune's reception checks completeness (lifecycle §7). "Tiếp nhận" starts no clock (decisions 2). */
import { dossierSetup } from "./dossier-setup.ts";

const component = { component: "intake" };
/** The family dropped every part before reception decided: there is nothing left to receive or refuse. */
const nothingLeft = { guard: "allClosed", target: "closed" } as const;

const askSupplement = (count: number) =>
  ({
    guard: { type: "supplementsAsked", params: { ...component, count } },
    target: "supplement",
    actions: [
      "countIntakeSupplement",
      { type: "issuePaper", params: { paper: "supplementRequest" } },
      { type: "notify", params: { to: "applicant", text: "supplement.asked" } },
    ],
  }) as const;

export const intake = dossierSetup.createStateConfig({
  initial: "submitted",
  states: {
    submitted: {
      tags: ["waits-for:receptionOfficer", "timer:intakeReminder"],
      always: nothingLeft,
      on: {
        "dossier.receive": { target: "accepted" },
        "dossier.refuse": { guard: "noObjection", target: "refused", actions: "recordIntakeRefusal" },
        "supplement.request": askSupplement(0),
        "supplement.requestAgain": askSupplement(1),
        /** The wrong commune passes the dossier on; it never refuses for it, and no clock stops (decisions 2, birth-linked B28). */
        "dossier.forward": {
          guard: "noObjection",
          actions: [
            { type: "notify", params: { to: "applicant", text: "dossier.forwarded" } },
            { type: "notify", params: { to: "agency", text: "dossier.arrived" } },
          ],
        },
        "timer.due": {
          guard: { type: "isTimer", params: { timer: "intakeReminder", region: "intake" } },
          actions: { type: "notify", params: { to: "agency", text: "intake.reminder" } },
        },
      },
    },
    supplement: {
      tags: ["waits-for:applicant", "timer:supplement", "clock:paused:supplement", "national:5"],
      always: nothingLeft,
      on: {
        "supplement.answer": {
          guard: { type: "isFor", params: component },
          target: "submitted",
          actions: [
            "noteSensitive",
            { type: "notify", params: { to: "agency", text: "supplement.answered" } },
          ],
        },
        "timer.due": {
          guard: { type: "isTimer", params: { timer: "supplement", region: "intake" } },
          target: "refused",
          actions: "recordIntakeRefusal",
        },
      },
    },
    accepted: {
      type: "final",
      entry: [
        { type: "setIntake", params: { intake: "accepted" } },
        { type: "issuePaper", params: { paper: "receipt" } },
        { type: "notify", params: { to: "applicant", text: "dossier.received" } },
      ],
    },
    closed: { type: "final" },
    refused: {
      type: "final",
      entry: [
        { type: "setIntake", params: { intake: "refused" } },
        { type: "issuePaper", params: { paper: "refusal" } },
        { type: "notify", params: { to: "applicant", text: "dossier.refused" } },
      ],
    },
  },
});

/** Filed first, paid after (decisions 10). */
const chargeFees = dossierSetup.enqueueActions(({ context: { payment }, enqueue }) => {
  if (payment) enqueue({ type: "charge", params: { amount: payment.amount, lines: payment.lines } });
});

/** Entry of a dossier's machine: the family has its case code at once, the reception a new task. */
export const onSubmission = [
  chargeFees,
  { type: "notify", params: { to: "applicant", text: "dossier.submitted" } },
  { type: "notify", params: { to: "agency", text: "dossier.arrived" } },
] as const;
