/** What each register is asked, from the answers and what earlier parts were told. */

import { ethnicityOf } from "../kernel/print-words.ts";
import type { MessageContext, PartnerMessages } from "../kernel/procedure.ts";
import { type BirthAnswers, readAnswers } from "./answers.ts";
import { childName } from "./form/results.ts";
import { noticeChoice } from "./notice.ts";
import { fatherOf, headOf, homeOf, motherOf } from "./people.ts";

const nativePlace = ({ child }: BirthAnswers) => ({
  provinceCode: child?.nativeProvince,
  wardCode: child?.nativeWard || undefined,
  detail: child?.nativeDetail ?? "",
});

function parentHome(answers: BirthAnswers, who: "mother" | "father") {
  const parent = answers[who];
  const source = who === "father" && answers.father?.livesWithMother ? answers.mother : parent;
  return source?.wardCode
    ? {
        residence: {
          provinceCode: source.provinceCode,
          wardCode: source.wardCode,
          detail: source.addressDetail,
        },
      }
    : {};
}

function parent(answers: BirthAnswers, who: "mother" | "father") {
  const person = who === "mother" ? motherOf(answers) : fatherOf(answers);
  const given = answers[who];
  if (!person || !given) return {};
  return {
    [who]: {
      ...person,
      birthDate: given.birthDate,
      ethnicity: ethnicityOf(given.ethnicity, given.ethnicityOther),
      nationality: given.nationality,
      deceased: Boolean(given.deceased),
      ...parentHome(answers, who),
    },
  };
}

function registerBirth(answers: BirthAnswers, context: MessageContext) {
  const { child, applicant, marriage } = answers;
  const { code: birthNoticeCode } = noticeChoice(answers);
  return {
    caseCode: context.caseCode,
    ...(birthNoticeCode ? { birthNoticeCode } : {}),
    child: {
      familyName: child?.familyName ?? "",
      middleName: child?.middleName ?? "",
      givenName: child?.givenName,
      sex: child?.sex,
      birthDate: child?.birthDate,
      birthPlace: {
        provinceCode: child?.birthProvince,
        wardCode: child?.birthWard,
        detail: child?.birthDetail,
      },
      nationality: child?.nationality,
      ethnicity: ethnicityOf(child?.ethnicity, child?.ethnicityOther),
      nativePlace: nativePlace(answers),
    },
    ...parent(answers, "mother"),
    ...parent(answers, "father"),
    ...(marriage?.number ? { marriage } : {}),
    applicant: {
      personalId: applicant?.personalId,
      fullName: applicant?.fullName,
      relationship: applicant?.relationship,
    },
    copies: child?.copies ?? 0,
    registrar: { officerId: context.officerId, agencyCode: context.agencyCode, wardCode: context.wardCode },
    signedBy: context.signerId,
    registeredOn: context.today,
  };
}

/** The number that civil status obtained for the child; these parts open only after it. */
const personalIdOf = ({ registered }: MessageContext) => registered.birthRegistration?.personalId;

function registerResidence(answers: BirthAnswers, context: MessageContext) {
  return {
    caseCode: context.caseCode,
    personalId: personalIdOf(context),
    fullName: childName(answers.child),
    head: headOf(answers),
    relationshipToHead: answers.residence?.relationshipToHead,
    address: homeOf(answers),
    decidedOn: context.today,
    officerId: context.officerId,
    signerId: context.signerId,
  };
}

function issueCard(answers: BirthAnswers, context: MessageContext) {
  const { child, healthCard, applicant } = answers;
  const guardians = {
    mother: motherOf(answers),
    father: fatherOf(answers),
    applicant: applicant && { personalId: applicant.personalId, fullName: applicant.fullName },
  };
  return {
    caseCode: context.caseCode,
    personalId: personalIdOf(context),
    fullName: childName(child),
    birthDate: child?.birthDate,
    sex: child?.sex,
    address: homeOf(answers),
    facilityCode: healthCard?.facilityCode,
    guardian: guardians[healthCard?.guardian ?? "applicant"],
    ...(healthCard?.poorHouseholdNumber
      ? {
          poorHousehold: {
            number: healthCard.poorHouseholdNumber,
            issuedOn: healthCard.poorHouseholdIssuedOn,
          },
        }
      : {}),
    decidedOn: context.today,
    officerId: context.officerId,
  };
}

/** A child under six gives no biometrics: what civil status registered is enough (birth-linked §4.8). */
function issueIdCard(answers: BirthAnswers, context: MessageContext) {
  const { child, applicant } = answers;
  return {
    caseCode: context.caseCode,
    personalId: personalIdOf(context),
    fullName: childName(child),
    birthDate: child?.birthDate,
    sex: child?.sex,
    nationality: child?.nationality,
    nativePlace: nativePlace(answers),
    address: homeOf(answers),
    applicant: { personalId: applicant?.personalId, fullName: applicant?.fullName },
    decidedOn: context.today,
    officerId: context.officerId,
    signerId: context.signerId,
  };
}

export const birthMessages: PartnerMessages = {
  registerBirth: ({ answers, context }) => registerBirth(readAnswers(answers), context),
  registerResidence: ({ answers, context }) => registerResidence(readAnswers(answers), context),
  issueCard: ({ answers, context }) => issueCard(readAnswers(answers), context),
  issueIdCard: ({ answers, context }) => issueIdCard(readAnswers(answers), context),
};
