/** English wording of the death group beside its form. */
import type { viRules } from "./vi-rules.ts";

export const enRules = {
  name: "Linked procedures online: death registration, removal of permanent residence, funeral and survivor benefits",
  shortName: "Death registration, residence removal, funeral and survivor benefits",

  "component.deathRegistration.name": "Death registration",
  "component.deathRegistration.part.propose": "Register the death",
  "component.deathRegistration.part.sign": "Sign the death extract",
  "component.deathRegistration.part.corroborate": "Confirm the death",
  "component.residenceRemoval.name": "Removal of permanent residence",
  "component.residenceRemoval.part.propose": "Propose the removal",
  "component.residenceRemoval.part.sign": "Sign the removal",
  "component.residenceRemoval.part.notApplicable": "There is no residence to remove",
  "component.funeralBenefit.name": "Funeral benefit",
  "component.funeralBenefit.part.propose": "Decide the benefit",
  "component.funeralBenefit.part.sign": "Sign the decision",
  "component.survivorBenefit.name": "Survivor benefit",
  "component.survivorBenefit.part.propose": "Decide the survivor benefit",
  "result.deathExtract.name": "Death extract",
  "result.deathExtractCopies.name": "Copies of the death extract",
  "result.removalNotice.name": "Notice of removal of permanent residence",
  "result.funeralDecision.name": "Decision on the funeral benefit",
  "result.survivorDecision.name": "Decision on the survivor benefit",

  "capacity.funeralOrganiser": "The person who organised the funeral",

  "next.deathRegistration":
    "File again once the reason for the refusal is removed, or register the death on its own (1.000656) at the commune's committee of the last residence. Bring the death notice or the paper that replaces it, and your identity paper.",
  "next.residenceRemoval":
    "Have the residence removed at the police of the commune where the deceased was registered. Bring form CT01 and the death extract.",
  "next.funeralBenefit":
    "File it on its own: at the local social insurance office for insured persons; at the commune's committee for social protection (1.001731) or social pension (1.014028); at the commune's committee, which passes it on to the Department of Home Affairs, for persons of merit (1.010824). Bring the death extract and papers about the benefit of the deceased.",
  "next.survivorBenefit":
    "File it on its own at the local social insurance office. Bring the death extract, the survivors' declaration (form 09-HSB) and papers about the survivors.",

  "ground.alreadyRegistered": "The death is registered already",
  "ground.notProven": "There is not enough evidence that this person has died",
  "ground.personAlive": "The person is alive, or the wrong person was declared",
  "ground.notCompetentData":
    "The data and papers are not enough to register the death under the Law on Civil Status",
  "ground.foreignElement": "The case has a foreign element and does not belong to this procedure",
  "ground.notEligible": "The deceased or the survivors have no right to the benefit",
  "ground.paidAlready": "This benefit was paid already",
  "ground.dataDiffers": "What was declared differs from the registers and was not explained",
  "ground.other": "Another reason, given in the text",
  "reason.unreadable": "The picture is blurred, cut off or not readable",
  "reason.missingPaper": "A required paper is missing",
  "reason.missingSignature": "A signature is missing",
  "reason.wrongPaper": "It is not the paper that was asked for",
  "reason.dataDiffers": "What was declared differs from the papers or registers",
  "reason.expired": "The paper is no longer valid",
  "guidance.unreadable":
    "Please take the photo again in good light, with all four corners and every word readable.",
  "guidance.missingPaper":
    "Please photograph or scan this paper and send it. If the family has none, say why, so that the officer can find another way.",
  "guidance.missingSignature":
    "Please get the signature of the person named on the paper, then photograph the whole page.",
  "guidance.wrongPaper": "Please send the paper named here. What was sent is another paper.",
  "guidance.dataDiffers":
    "Please look at the original paper and correct the answer. If the paper itself is wrong, send a paper that proves it.",
  "guidance.expired":
    "Please send a valid paper. If a new one was applied for, send the office's appointment slip.",

  "existing.title": "There is a death dossier about this person",
  "existing.draft":
    "You have a draft about this person, last saved {{at}}. Go on with it so that nothing has to be typed again.",
  "existing.draft.open": "Go on with that draft",
  "existing.draft.goOn": "Go on with this one all the same",
  "existing.own": "You have filed dossier {{code}} about this person and it is being worked on.",
  "existing.own.open": "Open dossier {{code}}",
  "existing.other":
    "A death dossier about this person is being worked on. Please ask the one-stop desk where the death is registered.",
  "existing.correct": "If the personal number was typed wrongly, correct it and go on.",
  "existing.change": "Correct what was typed",
  "existing.delete": "Delete the draft just made",

  "correct.deathRegistration":
    "Ask for a correction of civil status (Law on Civil Status, Articles 26 to 28) at the commune's committee that registered the death. Bring the correction form, your identity paper and papers that prove the mistake. If the person is alive, tell the committee at once: it will withdraw and annul the registration.",
  "correct.residenceRemoval":
    "Ask for a correction of residence data (Law on Residence, Article 26): form CT01 at the police that removed the registration, with papers that prove what is right.",
  "correct.funeralBenefit":
    "Ask the agency that decided to look at it again: a letter that says what is wrong, with papers that prove it.",
  "correct.survivorBenefit":
    "Ask the social insurance office that decided to look at it again: a letter that says what is wrong, with papers that prove it.",
} as const satisfies Record<keyof typeof viRules, string>;
