/** English wording of notices about a person concerned and parts that do not apply: quiet by nature, the same words in both tones. */
export const concernedNotices = {
  "objection.raised": [
    "somebody objects",
    "The person named in dossier {{caseCode}} objects to it. Nothing is decided until the receiving agency has answered.",
    "somebody objects, decisions are stopped",
  ],
  "objection.dismissed": [
    "the objection is not accepted",
    "The agency has looked at the objection to dossier {{caseCode}} and does not accept it; the dossier goes on. The reason is on the dossier's page.",
    "the objection is not accepted, see why",
  ],
  "objection.upheld": [
    "stopped because of an objection",
    "The objection to dossier {{caseCode}} is accepted, so the dossier is stopped. The notice and what to do next are on the dossier's page.",
    "is stopped because of an objection",
  ],
  "objection.annul": [
    "the registration has to be withdrawn",
    "The objection to dossier {{caseCode}} was accepted after registration. The registering agency has to withdraw the registration as the law says.",
    "objection accepted, registration to be withdrawn",
  ],
  "part.notApplicable": [
    "one procedure is not needed",
    "One procedure of dossier {{caseCode}} is closed because there is nothing to decide; the others go on. The reason is on the dossier's page.",
    "one procedure is not needed",
  ],
  "part.corroborated": [
    "checked independently",
    "Another officer has checked dossier {{caseCode}} independently; the signer may look at it now.",
    "was checked independently",
  ],
  "subject.filed": [
    "somebody has filed a dossier that names you",
    "Dossier {{caseCode}} has just been filed and names you. If it is wrong, open the link, sign in and object; all decisions stop at once.",
    "names you. If it is wrong, please object now",
  ],
  "subject.registered": [
    "registered by a dossier that names you",
    "The agency has registered what dossier {{caseCode}}, which names you, asked for. If it is wrong, open the link, sign in and object, or go to the registering agency at once.",
    "names you and is registered. If wrong, please object",
  ],
} as const;
