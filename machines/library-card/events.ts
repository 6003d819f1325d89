/** Events of a library-card dossier: those of every linked dossier, for its two parts. */
import { dossierEventRules, dossierEvents } from "../kernel/dossier-events.ts";

export const LibraryCardEvent = dossierEvents(["membership", "card"]);
export const libraryCardEventRules = dossierEventRules;
