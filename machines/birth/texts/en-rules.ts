/** English wording of the birth group beside the form. */
import type { viRules } from "./vi-rules.ts";

export const enRules = {
  name: "Linked procedure: birth registration, permanent residence, health insurance card, identity card for children under 6",
  shortName: "Birth, residence and health card of a child",

  "component.birthRegistration.name": "Birth registration",
  "component.birthRegistration.part.propose": "Register the birth",
  "component.birthRegistration.part.sign": "Sign the birth certificate",
  "component.permanentResidence.name": "Permanent residence",
  "component.permanentResidence.part.propose": "Propose the registration",
  "component.permanentResidence.part.sign": "Approve and sign",
  "component.healthCard.name": "Health insurance card",
  "component.healthCard.part.propose": "Issue the health card",
  "component.idCard.name": "Identity card",
  "component.idCard.part.propose": "Propose the identity card",
  "component.idCard.part.sign": "Approve the card",
  "result.birthCertificate.name": "Birth certificate",
  "result.birthCertificateCopies.name": "Copies of the birth certificate",
  "result.residenceNotice.name": "Notice of residence registration",
  "result.healthCard.name": "Health insurance card",
  "result.idCard.name": "Identity card",

  "next.birthRegistration":
    "File again with what you entered once the reason of the refusal is settled, or use plain birth registration (1.001193) at the People's Committee of the commune where the father or mother lives. Bring the birth notice (or the witness's statement or pledge about the birth) and a parent's identity card.",
  "next.permanentResidence":
    "Use permanent residence registration (1.004222) at the police of the commune where the child will live, or online on the National Public Service Portal; it takes 7 working days. Bring the child's birth certificate, form CT01 with the opinions of the head and the owner, and papers on the dwelling when the child does not live with the parents.",
  "next.healthCard":
    "Ask for the health card at the local social insurance office where the child lives. Bring the child's birth certificate and form TK1-TS. Until the card comes, the birth certificate is enough at the doctor's.",
  "next.idCard":
    "Use the identity card procedure for children under six on the National Public Service Portal, VNeID or at the commune police; it takes 7 working days. The child need not come. Bring the child's birth certificate and a parent's identity card.",

  "ground.alreadyRegistered": "The birth is registered already",
  "ground.notCompetentData": "Data and papers are no sufficient ground under the Law on Civil Status",
  "ground.foreignElement": "The case has a foreign element and does not belong to this procedure",
  "ground.ownerDisagrees":
    "The head or the owner of the dwelling does not agree (Law on Residence, Article 20)",
  "ground.notLegalDwelling": "The dwelling is not a legal dwelling under the Law on Residence",
  "ground.dataDiffers": "The data differ from the registers and were not explained",
  "ground.cardExists": "The child has a valid health insurance card already",
  "ground.idCardExists": "The child has a valid identity card already",
  "ground.other": "Another reason, written out",
  "reason.unreadable": "The photo is blurred, cut or cannot be read",
  "reason.missingPaper": "A required paper is missing",
  "reason.missingSignature": "A signature or consent is missing",
  "reason.wrongPaper": "It is not the paper that was asked for",
  "reason.dataDiffers": "The data differ from the papers or registers",
  "reason.expired": "The paper is no longer valid",
  "guidance.unreadable":
    "Take the photo again in good light, straight from above, with all four corners and every word readable.",
  "guidance.missingPaper":
    "Photograph or scan this paper and upload it. If there is none, say why, so that the officer can advise.",
  "guidance.missingSignature":
    "Get the signature or consent of the person named on the paper, then photograph the whole page.",
  "guidance.wrongPaper": "Upload the paper named here. What was sent is another paper.",
  "guidance.dataDiffers":
    "Look at the original paper and correct the answer. If the paper itself is wrong, send a paper that proves it.",
  "guidance.expired": "Send a valid paper. If a new one was applied for, send the office's appointment slip.",

  "error.childState": "Choose the child's situation",
  "error.birthCase": "Choose the kind of birth registration",
  "error.parentCase": "Choose which parents are known",
  "error.parentsMarried": "Say whether the parents registered their marriage",
  "error.residenceCase": "Choose where the child will live",
  "error.applicant.relationship": "Choose the relationship to the child",
  "error.guardian.kind": "Say who you are to the child",
  "error.guardian.reason": "Choose why the parents do not register the birth themselves",
  "error.guardian.reasonDetail": "Enter the reason",
  "error.carer.personName": "Enter the name of the person raising the child",
  "error.carer.organisationName": "Enter the name of the organisation raising the child",
  "error.carer.organisationNumber": "Enter the number of the founding decision or of the organisation",
  "error.carer.representativeName": "Enter the representative's name",
  "error.carer.representativePosition": "Enter the representative's position",
  "error.establishment.name": "Enter the name of the establishment",
  "error.establishment.headName": "Enter the name of the head or representative",
  "error.establishment.vehicleNumber": "Enter the vehicle's registration number",
  "error.establishment.ownerIs": "Choose who owns the vehicle",
  "error.establishment.ownerName": "Enter the name of the vehicle's owner",
  "error.birthNotice.way": "Choose how to enter the birth notice",
  "error.birthNotice.gone":
    "This birth notice can no longer be fetched. Choose another one, or type the code printed on the paper",
  "error.birthNotice.code.required": "Enter the birth notice code",
  "error.birthNotice.code": "A birth notice code looks like 00001.GCS.19001.26",
  "error.birthNotice.motherPersonalId": "Enter the mother's number to fetch the notice",
  "error.birthNotice.unknown":
    "No notice was found for this code and mother. Check them, or choose to type it",
  "error.birthNotice.year": "The year in the notice's code does not fit the date of birth",
  "error.birthNotice.birthDate":
    "The date of birth differs from the electronic notice. Go back and fetch the notice, or go to the counter",
  "error.birthNotice.sex":
    "The sex differs from the electronic notice. Go back and fetch the notice, or go to the counter",
  "error.child.familyName": "Enter the child's family name, or say that there is only a given name",
  "error.child.givenName": "Enter the child's given name",
  "error.child.birthDetail": "Enter the place of birth: name and address of the facility",
  "error.parent.givenName": "Enter the given name",
  "error.parent.age": "A parent is at least 10 years older than the child; check the date of birth",
  "error.parent.oldNumber":
    "The 9 digits of an old card are for persons who died only; enter the personal number of 12 digits",
  "error.parent.sameAsMother": "This is the mother's number",
  "error.parent.isApplicant": "This is the applicant's number; change the relationship to the child",
  "error.marriage.allOrNone": "Fill in all four lines about the marriage certificate, or none",
  "error.residence.headIs": "Choose who is the head of household",
  "error.residence.relationshipToHead": "Choose the child's relationship to the head",
  "error.residence.ownerIs": "Choose who owns the dwelling",
  "error.residence.headName": "Enter the name of the head of household",
  "error.residence.ownerName": "Enter the owner's name, or say that the head is the owner",
  "error.consent.path": "Choose how consent is given",
  "error.consent.level":
    "Somebody has no level-2 account and cannot confirm on VNeID. Choose the paper form CT01",
  "error.healthCard.guardian": "Choose the guardian",
  "error.healthCard.poorHousehold": "Fill in both number and date, or neither",
  "error.results.paperChannel": "Choose how you receive the paper",
  "error.results.channel": "Choose how you receive it",
  "error.delivery.receiver": "Enter the receiver's full name",

  "warning.late": "More than 60 days after birth: the dossier is still accepted; a late fee may apply.",
  "warning.childDied":
    "This dossier registers only the birth. The death is registered on a separate request: you can make it at the People's Committee that registers the birth, with the death notice of the facility if there is one; the civil-status officer will help you.",
  "warning.abandoned":
    "Before the registration the People's Committee puts up a notice to look for the child's parents (usually for 7 days in a row, Decree 123/2015/NĐ-CP, Article 14). The dossier is decided after that.",
  "warning.noneKnown":
    "The People's Committee may put up a notice to look for the child's parents before the registration (Decree 123/2015/NĐ-CP, Articles 14 and 15). The parents' part stays empty.",
  "warning.idCardTooEarly":
    "The identity card is part of this dossier from 01/09/2026 on (Decree 301/2026/NĐ-CP), so it is not filed now. Ask the commune police for it.",
  "warning.motherYoung":
    "The mother was under 16 at the birth. Please read both dates again; if they are right, go on.",
  "warning.fatherYoung":
    "The father was under 16 at the birth. Please read both dates again; if they are right, go on.",
  "warning.motherOneWord":
    "The mother's name has no family name. Please look again; if the papers say so, go on.",
  "warning.fatherOneWord":
    "The father's name has no family name. Please look again; if the papers say so, go on.",
  "warning.nativePlace":
    "The child's native place is in another province than yours on record. Please look again; if you want it so, go on.",
  "warning.longName": "The name has more than 25 letters: it is valid, but may be hard to use.",
  "warning.motherDiffers":
    "The mother's data do not fit the population register. An officer will verify; it may take 5 working days.",
  "warning.noticeSpelling":
    "The birth notice spells the mother's name differently from her identity data. You can still file; an officer verifies it, which may take 5 working days, and the identity data count.",
  "warning.motherNumber":
    "The mother's number does not fit the year of birth or the sex in the register. An officer checks it; you need not change anything.",
  "warning.fatherNumber":
    "The father's number does not fit the year of birth or the sex in the register. An officer checks it; you need not change anything.",
  "warning.motherAbroad": "The mother's number is of somebody registered abroad; an officer checks it.",
  "warning.fatherAbroad": "The father's number is of somebody registered abroad; an officer checks it.",
  "warning.fatherDiffers":
    "The father's data do not fit the population register. An officer will verify; it may take 5 working days.",

  "document.fullName": "Name",
  "document.birthDate": "Date of birth",
  "document.sex": "Sex",
  "document.ethnicity": "Ethnicity",
  "document.nationality": "Nationality",
  "document.birthPlace": "Place of birth",
  "document.nativePlace": "Native place",
  "document.personalId": "Personal identification number",
  "document.mother": "Mother",
  "document.father": "Father",
  "document.applicant": "Registered by",
  "document.registerBook": "Book",
  "document.registeredOn": "Date of registration",
  "document.head": "Head of household",
  "document.relationshipToHead": "Relationship to the head",
  "document.address": "Permanent residence",
  "document.householdNumber": "Household number",
  "document.insuranceCode": "Social insurance code",
  "document.facility": "Facility for first treatment",
  "document.validFrom": "Valid from",
  "document.validTo": "Valid to",

  "paper.birthNotice": "Birth notice",
  "paper.birthNotice.hint": "Photograph both sides when there is writing on the back",
  "paper.birthNotice.missing": "Attach the birth notice",
  "paper.birthEvidence": "A witness's statement about the birth, or a pledge about the birth",
  "paper.birthEvidence.hint": "Without a witness send the pledge",
  "paper.birthEvidence.missing": "Attach the witness's statement or the pledge about the birth",
  "paper.abandonedRecord": "Record of the abandoned child",
  "paper.abandonedRecord.hint": "Made by the People's Committee or the police where the child was found",
  "paper.abandonedRecord.missing": "The record of the abandoned child has to be attached",
  "paper.surrogacy": "Confirmation of assisted reproduction for surrogacy",
  "paper.surrogacy.hint": "Issued by the facility that did it",
  "paper.surrogacy.missing": "The facility's confirmation of the surrogacy has to be attached",
  "paper.ct01": "Form CT01 with all opinions and signatures",
  "paper.ct01.hint": "Of the head, the owner of the dwelling, and the father or mother",
  "paper.ct01.missing": "Attach form CT01",
  "paper.dwelling": "Papers on the relationship and the legal dwelling",
  "paper.dwelling.hint": "When the child does not live with the parents",
  "paper.establishment": "The establishment's paper that the child lives and is cared for there",
  "paper.establishment.hint":
    "Confirmed by its head or representative; a household that takes the child in attaches the papers about it",
  "paper.vehicle": "Registration of the vehicle and confirmation of where it is usually moored or parked",
  "paper.vehicle.hint": "When it is not the parents', the owner's consent as well",
  "paper.authorisation.missing": "The parents' authorisation has to be attached",
  "paper.authorisation": "Authorisation",
  "paper.authorisation.hint": "Authenticated; close relatives need no authentication",
  "paper.parentsAgreement": "The parents' agreement on surname and ethnicity",
  "paper.parentsAgreement.hint": "When surname or ethnicity are neither parent's",
  "paper.poorHousehold": "Poor household certificate",

  "exit.foreignElement.title": "A case with a foreign element",
  "exit.foreignElement.text":
    "Births with a foreign element cannot be registered here yet. Please go to the commune People's Committee with the birth notice and the parents' papers.",
  "exit.foreignElement.clause": "Law on Civil Status 2014, Article 35; Decree 120/2025/NĐ-CP",
  "exit.paper.birthNotice": "The birth notice, or a witness's statement or a pledge about the birth",
  "exit.paper.parentsIds": "The parents' identity cards; the marriage certificate if there is one",
  "exit.paper.foreignParent":
    "Passport of the foreign parent, or a paper in its place; the parents' agreement on the child's nationality",
  "exit.paper.kinship": "Papers or other evidence of fatherhood or motherhood (if any)",
  "exit.paper.birthCertificate": "The child's birth certificate",
  "exit.paper.ct01": "Form CT01 with the opinions of the head of household and the owner (for the residence)",
  "exit.paper.tk1": "Form TK1-TS (for the health card)",
  "exit.registered.title": "The child has a birth certificate",
  "exit.registered.text":
    "This linked procedure begins with the birth. For a child who has a birth certificate use permanent residence registration (1.004222) at the police of the commune where the child will live, or online; the health card is issued by the local social insurance office.",
  "exit.registered.clause": "Decree 63/2024/NĐ-CP, Article 1; Law on Residence 2020, Article 20",
  "exit.registered.link": "National Public Service Portal: search for procedure 1.004222, Đăng ký thường trú",
  "exit.recognition.link":
    "National Public Service Portal: search for procedure 1.000689, Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
  "exit.notMarried.title": "The parents did not register a marriage",
  "exit.notMarried.text":
    "When the parents did not register a marriage and the father wants to be named, the birth is registered together with the recognition of parent and child (procedure 1.000689) at the People's Committee where the father or mother lives. A mother who registers the birth without naming the father can go back, choose “The father is not known” and file here.",
  "exit.notMarried.clause": "Circular 04/2020/TT-BTP, Article 15",
  "exit.motherUnknown.title": "Recognition of a parent comes first or together",
  "exit.motherUnknown.text":
    "When the mother is not known and the father registers, it is done together with the recognition of parent and child (procedure 1.000689) at the People's Committee.",
  "exit.motherUnknown.clause": "Circular 04/2020/TT-BTP, Article 15",
  "exit.sexUndetermined.title": "The birth notice does not state the sex",
  "exit.sexUndetermined.text": "Please take the birth notice to the commune People's Committee.",
  "exit.sexUndetermined.clause": "Circular 22/2025/TT-BYT",
  "exit.noticeDiffers.title": "What you declared differs from the electronic birth notice",
  "exit.noticeDiffers.text":
    "The health facility's data have this birth notice. Please use its data; if they are wrong, ask the facility to correct them or go to the office below.",
  "exit.noticeDiffers.clause": "Decree 63/2024/NĐ-CP Article 5",
  "exit.noticeDiffers.take": "Use the birth notice's data",
  "exit.noticeOtherMother.title": "The birth notice names another mother",
  "exit.noticeOtherMother.text":
    "You declare that you are the child's mother, but this birth notice names somebody else. Check the code; if it is right, ask the facility to correct the notice or go to the office below.",
  "exit.noticeOtherMother.clause": "Decree 63/2024/NĐ-CP Article 5",
  "exit.alreadyRegistered.title": "The birth is registered already",
  "exit.alreadyRegistered.text":
    "The civil-status register has this child's birth, so it is not registered again. For a copy, or when you think that this is not your child, please ask the People's Committee below. Residence and health card are filed on their own.",
  "exit.alreadyRegistered.clause": "Law on Civil Status 2014, Article 12",
  "exit.alreadyRegistered.number": "Register number (masked)",
  "exit.sixYears.title": "The child is six or older",
  "exit.sixYears.text":
    "This linked procedure is for children under six. Please use plain birth registration (1.001193) at the People's Committee where you live.",
  "exit.sixYears.clause": "Decree 63/2024/NĐ-CP, Article 1",
  "exit.sixYears.link": "National Public Service Portal: search for procedure 1.001193, Đăng ký khai sinh",
} satisfies Record<keyof typeof viRules, string>;
