/**
 * The birth group: khai sinh, then thường trú and thẻ BHYT side by side (birth-linked §6).
 *
 * Residence and insurance open only when the birth is registered; a refusal of the birth closes all, a refusal of another
 * part leaves the rest running (decisions 3, B19, B20). Pure: deadlines arrive as `timer.due`.
 */
import { confirmations } from "../kernel/confirmations.ts";
import { dossierSetup, openingContext } from "../kernel/dossier-setup.ts";
import { intake, onSubmission } from "../kernel/intake.ts";
import { part } from "../kernel/part.ts";
import { results } from "../kernel/results.ts";
import { birthComponents } from "./components.ts";

const [birthRegistration, permanentResidence, healthCard] = birthComponents;

export const birthMachine = dossierSetup.createMachine({
  id: "birth",
  version: "1",
  context: ({ input }) => openingContext(birthComponents, input),
  type: "parallel",
  entry: [...onSubmission],
  states: {
    intake,
    birthRegistration: part(birthRegistration),
    permanentResidence: part(permanentResidence),
    healthCard: part(healthCard),
    confirmations,
    results,
  },
});
