/** What each register is asked, from the answers and what earlier parts were told (interop §5.4, §8). */
import { ethnicityOf } from "../kernel/print-words.ts";
import type { MessageContext, PartnerMessages } from "../kernel/procedure.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";
import { grantFuneral, grantSurvivors } from "./money-messages.ts";
import { noticeChoice } from "./notice.ts";
import { deathPlace, headOf, identityOf, lastHome, livedAlone, personRef, removedFrom } from "./people.ts";
import { registeredDeath } from "./registered-death.ts";

/** A typed paper stands for a notice that no register knows. */
function noticeOf(answers: DeathAnswers) {
  const { way, code } = noticeChoice(answers);
  const { kind, number, issuedOn, issuedBy } = answers.noticePaper ?? {};
  if (way === "fetch") return { deathNoticeCode: code };
  if (way === "typed") return { notice: { kind, number, issuedOn, issuedBy } };
  return { withoutNotice: way };
}

function registerDeath(answers: DeathAnswers, context: MessageContext) {
  const { deceased, death, applicant, agencies } = answers;
  return {
    caseCode: context.caseCode,
    ...noticeOf(answers),
    deceased: {
      familyName: deceased?.familyName ?? "",
      middleName: deceased?.middleName ?? "",
      givenName: deceased?.givenName,
      sex: deceased?.sex,
      birthDate: deceased?.birthDate,
      ethnicity: ethnicityOf(deceased?.ethnicity, deceased?.ethnicityOther),
      nationality: deceased?.nationality,
      ...identityOf(answers),
      ...(deceased?.idIssuedOn ? { idIssuedOn: deceased.idIssuedOn } : {}),
      ...(deceased?.idIssuedBy ? { idIssuedBy: deceased.idIssuedBy } : {}),
      lastResidence: { kind: deceased?.residenceKind, ...lastHome(answers) },
    },
    death: {
      diedOn: death?.diedOn,
      ...(death?.diedAt ? { diedAt: death.diedAt } : {}),
      place: deathPlace(answers),
      ...(death?.cause ? { cause: death.cause } : {}),
    },
    applicant: {
      personalId: applicant?.personalId,
      fullName: applicant?.fullName,
      relationship: applicant?.relationship,
      ...(applicant?.organisationName ? { organisationName: applicant.organisationName } : {}),
    },
    copies: agencies?.copies ?? 0,
    registrar: { officerId: context.officerId, agencyCode: context.agencyCode, wardCode: context.wardCode },
    signedBy: context.signerId,
    registeredOn: context.today,
  };
}

function removeResidence(answers: DeathAnswers, context: MessageContext) {
  const newHead = answers.household?.newHead;
  return {
    caseCode: context.caseCode,
    ...personRef(answers),
    address: removedFrom(answers),
    head: headOf(answers),
    singleMember: livedAlone(answers),
    ...(newHead ? { newHead } : {}),
    reason: "died",
    death: registeredDeath(answers, context),
    decidedOn: context.today,
    officerId: context.officerId,
    signerId: context.signerId,
  };
}

export const deathMessages: PartnerMessages = {
  registerDeath: ({ answers, context }) => registerDeath(readAnswers(answers), context),
  removeResidence: ({ answers, context }) => removeResidence(readAnswers(answers), context),
  grantFuneralSupport: ({ answers, context }) => grantFuneral(answers, context),
  grantFuneralBenefit: ({ answers, context }) => grantFuneral(answers, context),
  grantSurvivorBenefit: ({ answers, context }) => grantSurvivors(answers, context),
};
