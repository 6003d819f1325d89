/**
 * The birth group: khai sinh, then thường trú, thẻ BHYT and, when asked for, thẻ căn cước side by side (birth-linked §6).
 *
 * The others open only when the birth is registered; a refusal of the birth closes all, a refusal of another
 * part leaves the rest running (decisions 3, B19, B20). Pure: deadlines arrive as `timer.due`.
 */
import { confirmations } from "../kernel/confirmations.ts";
import { dossierSetup } from "../kernel/dossier-setup.ts";
import { intake, onSubmission } from "../kernel/intake.ts";
import { openingContext } from "../kernel/opening-context.ts";
import { part } from "../kernel/part.ts";
import { results } from "../kernel/results.ts";
import { withdrawal } from "../kernel/withdrawal.ts";
import { birthComponents } from "./components.ts";

const [birthRegistration, permanentResidence, healthCard, idCard] = birthComponents;

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
    idCard: part(idCard),
    confirmations,
    results,
    withdrawal: withdrawal(birthComponents),
  },
});
