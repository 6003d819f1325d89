/**
 * The death group: khai tử, then xóa thường trú, mai táng phí and tử tuất side by side (death-linked §6; decisions 16).
 *
 * The others open only when the death is registered; a refusal of the registration closes all, a refusal of another part leaves the
 * rest running (D-B14, D-B16). The person who is said to have died is told and may object (D-B20). Pure: deadlines arrive as `timer.due`.
 */
import { confirmations } from "../kernel/confirmations.ts";
import { dossierSetup } from "../kernel/dossier-setup.ts";
import { intake, onSubmission } from "../kernel/intake.ts";
import { objection, tellSubject } from "../kernel/objection.ts";
import { openingContext } from "../kernel/opening-context.ts";
import { part } from "../kernel/part.ts";
import { resultsAndMoney } from "../kernel/results.ts";
import { withdrawal } from "../kernel/withdrawal.ts";
import { deathComponents } from "./components.ts";

const [deathRegistration, residenceRemoval, funeralBenefit, survivorBenefit] = deathComponents;

export const deathMachine = dossierSetup.createMachine({
  id: "death",
  version: "1",
  context: ({ input }) => openingContext(deathComponents, input),
  type: "parallel",
  entry: [...onSubmission, tellSubject],
  states: {
    intake,
    deathRegistration: part(deathRegistration),
    residenceRemoval: part(residenceRemoval),
    funeralBenefit: part(funeralBenefit),
    survivorBenefit: part(survivorBenefit),
    confirmations,
    objection: objection(deathComponents),
    results: resultsAndMoney,
    withdrawal: withdrawal(deathComponents),
  },
});
