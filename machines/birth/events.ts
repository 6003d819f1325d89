/** Events of a birth dossier: those of every linked dossier, for its parts. */
import { dossierEventRules, dossierEvents } from "../kernel/dossier-events.ts";

export const BirthEvent = dossierEvents(["birthRegistration", "permanentResidence", "healthCard", "idCard"]);
export const birthEventRules = dossierEventRules;
