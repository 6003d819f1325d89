/** Events of a death dossier: those of every linked dossier, and those about money, the person concerned and the second look. */
import { dossierEventRules, dossierEvents, furtherEventRules } from "../kernel/dossier-events.ts";

export const DeathEvent = dossierEvents([
  "deathRegistration",
  "residenceRemoval",
  "funeralBenefit",
  "survivorBenefit",
]);
export const deathEventRules = { ...dossierEventRules, ...furtherEventRules };
